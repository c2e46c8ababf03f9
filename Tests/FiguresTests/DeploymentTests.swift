import Testing

@testable import Figures

@Suite("How a run was deployed")
struct DeploymentTests {
  private static func text(
    disaggregated: Bool = false, prefill: Deployment.Pool = pool(), decode: Deployment.Pool = pool()
  ) -> String {
    let deployment = Deployment(isDisaggregated: disaggregated, prefill: prefill, decode: decode)
    return String(decoding: deployment.text, as: UTF8.self)
  }

  private static func pool(
    tp: Int? = nil, ep: Int? = nil, workers: Int? = nil, gpus: Int? = nil, attention: Bool = false
  ) -> Deployment.Pool {
    Deployment.Pool(
      tensorParallel: tp, expertParallel: ep, workers: workers, gpus: gpus,
      hasDataParallelAttention: attention)
  }

  @Test("what is not known is not said, and one way of expert parallelism is none")
  func unknown() {
    #expect(Self.text() == "")
    #expect(Self.text(decode: Self.pool(tp: 4, ep: 1)) == "TP4")
    #expect(Self.text(decode: Self.pool(ep: 16)) == "EP16")
    #expect(Self.text(decode: Self.pool(attention: true)) == "DP attention")
  }

  @Test("without pools of their own, the pool that is described is told")
  func aggregate() {
    #expect(
      Self.text(prefill: Self.pool(tp: 8), decode: Self.pool(tp: 4, ep: 4, attention: true))
        == "TP4 EP4 DP attention")
    #expect(Self.text(prefill: Self.pool(tp: 8)) == "TP8")
  }

  @Test("pools are told with their workers and GPUs, as far as they are known")
  func disaggregated() {
    #expect(Self.text(disaggregated: true) == "disaggregated")
    #expect(
      Self.text(
        disaggregated: true, prefill: Self.pool(tp: 8, workers: 4, gpus: 32),
        decode: Self.pool(ep: 16, workers: 0))
        == "disaggregated, prefill 4× TP8 (32 GPUs), decode EP16")
    #expect(
      Self.text(disaggregated: true, decode: Self.pool(workers: 2, gpus: 16))
        == "disaggregated, decode 2× (16 GPUs)")
  }
}
