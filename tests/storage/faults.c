/* Preloaded before a program: one call of the system fails, or every one from there on, as a failing disk would do.

   faults_arm(at, error, kind): the call number `at` from now fails with `error`. Kind 0: that one alone; 1: it and all
   after it; 2: it writes half of its bytes and says so, where it writes (else nothing happens).
   faults_disarm(): how many calls there were; faults_call(): the name of the one that failed first. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int armed, calls, at, error_number, kind;
static const char *failed = "";

void faults_arm(int number, int error, int how) {
    calls = 0, at = number, error_number = error, kind = how, failed = "";
    armed = 1;
}

int faults_disarm(void) {
    armed = 0;
    return calls;
}

const char *faults_call(void) { return failed; }

/* 0: go on; 1: fail; 2: write half. */
static int verdict(const char *name) {
    if (!armed) return 0;
    int number = ++calls;
    if (number != at && !(kind == 1 && number > at)) return 0;
    if (number == at) failed = name;
    return kind == 2 ? 2 : 1;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))
#define FAIL_OR(name, type, ...)                        \
    if (verdict(name) == 1) { errno = error_number; return -1; } \
    return NEXT(type, name)(__VA_ARGS__)

typedef int (*open_t)(const char *, int, ...);
typedef int (*openat_t)(int, const char *, int, ...);

#define MODE(last) va_list rest; va_start(rest, last); mode_t mode = va_arg(rest, mode_t); va_end(rest)

int open(const char *path, int flags, ...) { MODE(flags); FAIL_OR("open", open_t, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE(flags); FAIL_OR("open64", open_t, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) {
    MODE(flags); FAIL_OR("openat", openat_t, folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
    MODE(flags); FAIL_OR("openat64", openat_t, folder, path, flags, mode);
}

ssize_t write(int file, const void *data, size_t size) {
    int found = verdict("write");
    if (found == 1) { errno = error_number; return -1; }
    if (found == 2 && size > 1) size /= 2;
    return NEXT(ssize_t (*)(int, const void *, size_t), "write")(file, data, size);
}

ssize_t read(int file, void *data, size_t size) {
    FAIL_OR("read", ssize_t (*)(int, void *, size_t), file, data, size);
}

/* A failing close has closed the file all the same (close(2)). */
int close(int file) {
    int found = verdict("close"), result = NEXT(int (*)(int), "close")(file);
    if (found == 1) { errno = error_number; return -1; }
    return result;
}

int fsync(int file) { FAIL_OR("fsync", int (*)(int), file); }
int ftruncate(int file, off_t size) { FAIL_OR("ftruncate", int (*)(int, off_t), file, size); }
int ftruncate64(int file, off64_t size) { FAIL_OR("ftruncate64", int (*)(int, off64_t), file, size); }
int rename(const char *from, const char *to) { FAIL_OR("rename", int (*)(const char *, const char *), from, to); }
int renameat(int a, const char *from, int b, const char *to) {
    FAIL_OR("renameat", int (*)(int, const char *, int, const char *), a, from, b, to);
}
int link(const char *from, const char *to) { FAIL_OR("link", int (*)(const char *, const char *), from, to); }
int linkat(int a, const char *from, int b, const char *to, int flags) {
    FAIL_OR("linkat", int (*)(int, const char *, int, const char *, int), a, from, b, to, flags);
}
int unlink(const char *path) { FAIL_OR("unlink", int (*)(const char *), path); }
int unlinkat(int folder, const char *path, int flags) {
    FAIL_OR("unlinkat", int (*)(int, const char *, int), folder, path, flags);
}
int chmod(const char *path, mode_t mode) { FAIL_OR("chmod", int (*)(const char *, mode_t), path, mode); }
int fchmodat(int folder, const char *path, mode_t mode, int flags) {
    FAIL_OR("fchmodat", int (*)(int, const char *, mode_t, int), folder, path, mode, flags);
}
int chown(const char *path, uid_t user, gid_t group) {
    FAIL_OR("chown", int (*)(const char *, uid_t, gid_t), path, user, group);
}
int fchownat(int folder, const char *path, uid_t user, gid_t group, int flags) {
    FAIL_OR("fchownat", int (*)(int, const char *, uid_t, gid_t, int), folder, path, user, group, flags);
}
int mkdir(const char *path, mode_t mode) { FAIL_OR("mkdir", int (*)(const char *, mode_t), path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) {
    FAIL_OR("mkdirat", int (*)(int, const char *, mode_t), folder, path, mode);
}
