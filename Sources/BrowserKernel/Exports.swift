/// What the page's script calls: it asks for room, writes numbers and texts there, runs an operation,
/// and reads where the answer lies.
///
/// Addresses hold until the next call. The script is the only caller, and there is one thread.

/// What lies between the script and the kernel.
private struct Desk {
  var session = Session()
  var numbers: [Double] = []
  var texts: [UInt8] = []
}

private nonisolated(unsafe) var desk = Desk()

// Both rooms are made by appending: what `repeating:` becomes takes more bytes than a loop.

/// Makes room for the numbers of a request and returns its address.
@_cdecl("room_for_numbers")
public func roomForNumbers(_ count: Int) -> UnsafeMutablePointer<Double>? {
  desk.numbers = []
  for _ in 0..<count { desk.numbers.append(0) }
  return desk.numbers.withUnsafeMutableBufferPointer { $0.baseAddress }
}

/// Makes room for the texts of a request, in bytes, and returns its address.
@_cdecl("room_for_texts")
public func roomForTexts(_ count: Int) -> UnsafeMutablePointer<UInt8>? {
  desk.texts = []
  for _ in 0..<count { desk.texts.append(0) }
  return desk.texts.withUnsafeMutableBufferPointer { $0.baseAddress }
}

/// Runs an operation of `Session` on the request.
@_cdecl("run")
public func run(_ operation: Int) {
  guard let operation = Session.Operation(rawValue: operation) else { return }
  var request = Request(numbers: desk.numbers, texts: desk.texts)
  desk.session.run(operation, &request)
}

/// Where the answer's markup or text begins, in UTF-8.
@_cdecl("answer_bytes")
public func answerBytes() -> UnsafePointer<UInt8>? {
  desk.session.bytes.withUnsafeBufferPointer { $0.baseAddress }
}

/// How many bytes the answer's markup or text has.
@_cdecl("answer_byte_count")
public func answerByteCount() -> Int { desk.session.bytes.count }

/// Where the answer's numbers begin.
@_cdecl("answer_numbers")
public func answerNumbers() -> UnsafePointer<Double>? {
  desk.session.numbers.withUnsafeBufferPointer { $0.baseAddress }
}

/// How many numbers the answer has.
@_cdecl("answer_number_count")
public func answerNumberCount() -> Int { desk.session.numbers.count }
