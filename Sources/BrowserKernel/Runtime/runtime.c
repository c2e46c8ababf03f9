// What Embedded Swift asks of a system, where there is none: memory, and moving it about.
//
// A block is a power of two, at least 32 bytes, of which the first 16 hold its class; what is freed
// goes to the list of its class and comes from there again. Blocks are never split or joined: the
// memory stays at the sum of what each class needed at a time, however often a chart is redrawn.

typedef unsigned long size_t;

enum { headerSize = 16, classes = 32, pageSize = 65536 };

typedef struct Block {
  unsigned class;
  struct Block *next;
} Block;

extern unsigned char __heap_base;
static Block *freed[classes];
// The linker aligns it to 16 bytes.
static unsigned char *top = &__heap_base;

int posix_memalign(void **result, size_t alignment, size_t size) {
  if (alignment > headerSize || size > 1UL << 30) return 12;
  unsigned class = 32 - __builtin_clz(size + headerSize - 1);
  if (class < 5) class = 5;
  Block *block = freed[class];
  if (block) {
    freed[class] = block->next;
  } else {
    block = (Block *)top;
    size_t end = (size_t)top + (1UL << class);
    size_t memory = __builtin_wasm_memory_size(0) * pageSize;
    if (end > memory &&
        __builtin_wasm_memory_grow(0, (end - memory) / pageSize + 1) == (size_t)-1)
      return 12;
    block->class = class;
    top = (unsigned char *)end;
  }
  *result = (unsigned char *)block + headerSize;
  return 0;
}

void free(void *pointer) {
  if (!pointer) return;
  Block *block = (Block *)((unsigned char *)pointer - headerSize);
  block->next = freed[block->class];
  freed[block->class] = block;
}

// With bulk memory these are one instruction each, not calls of themselves.
void *memmove(void *to, const void *from, size_t size) { return __builtin_memmove(to, from, size); }
void *memcpy(void *to, const void *from, size_t size) { return __builtin_memcpy(to, from, size); }
void *memset(void *to, int byte, size_t size) { return __builtin_memset(to, byte, size); }

int memcmp(const void *a, const void *b, size_t size) {
  const unsigned char *left = a, *right = b;
  for (; size; size--, left++, right++)
    if (*left != *right) return *left - *right;
  return 0;
}

// Halves away from zero: the one rounding that WebAssembly has no instruction for. What is cut off
// is exact, and nothing from 2^52 up.
double round(double value) {
  double whole = __builtin_trunc(value);
  return __builtin_fabs(value - whole) < 0.5 ? whole : whole + __builtin_copysign(1, value);
}
