/// The way into libFuzzer for a program that has a main function of its own.
#pragma once

#include <stddef.h>
#include <stdint.h>

/// Runs the loop with the options of `argv`, such as `-max_total_time=60`; returns its exit status.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one)(const uint8_t *data, size_t size));

/// The descriptor of a fresh file without a name, in memory; negative where there is none.
int fuzz_memory_file(void);
