// The build's own code, compiled to WebAssembly: everything that a number on the page comes from.
// A request is numbers and texts, an answer is numbers and UTF-8; Session.swift has their orders.

// By their numbers there.
const operations = ["load", "figure", "table", "text", "readings", "deployment"];

// Those formats of FigureFormat.swift that the scripts know; others come in answers, as numbers.
const formats = { target: 10, count: 15 };

// `ask` runs an operation; `text` writes a figure as the site does, in a format by name or number.
export async function openKernel(bytes) {
  const { instance } = await WebAssembly.instantiate(bytes, {});
  const wasm = instance.exports;
  const utf8 = new TextEncoder(), decoder = new TextDecoder();

  // Strings go among the texts, with their length among the numbers; null is "not known".
  function ask(what, request) {
    const numbers = [], texts = [];
    for (const item of request.flat(Infinity)) {
      if (typeof item === "string") {
        const bytes = utf8.encode(item);
        numbers.push(bytes.length);
        texts.push(...bytes);
      } else numbers.push(item ?? NaN);
    }
    // Both rooms before either view: memory that grows leaves older views empty.
    const room = [wasm.room_for_numbers(numbers.length), wasm.room_for_texts(texts.length)];
    new Float64Array(wasm.memory.buffer, room[0], numbers.length).set(numbers);
    new Uint8Array(wasm.memory.buffer, room[1], texts.length).set(texts);
    wasm.run(operations.indexOf(what));
    const memory = wasm.memory.buffer;
    return {
      text: decoder.decode(new Uint8Array(memory, wasm.answer_bytes(), wasm.answer_byte_count())),
      numbers: [...new Float64Array(memory, wasm.answer_numbers(), wasm.answer_number_count())],
    };
  }

  return { ask, text: (how, value) => ask("text", [formats[how] ?? how, Number(value)]).text };
}
