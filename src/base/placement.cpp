#include "base/placement.hpp"

#if defined(__linux__)
#include <sched.h>
#endif

namespace pyforge {

#if defined(__linux__)

int current_processor() noexcept {
    return ::sched_getcpu();
}

void leave_processor(int processor) noexcept {
    cpu_set_t allowed;
    if (processor < 0 || processor >= CPU_SETSIZE || ::sched_getcpu() != processor ||
        ::sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
        return;
    }
    cpu_set_t others = allowed;
    CPU_CLR(static_cast<unsigned>(processor), &others);
    if (CPU_COUNT(&others) != 0 && ::sched_setaffinity(0, sizeof others, &others) == 0) {
        ::sched_setaffinity(0, sizeof allowed, &allowed);  // only the move was wanted
    }
}

#else

int current_processor() noexcept {
    return -1;
}
void leave_processor(int) noexcept {}

#endif

}  // namespace pyforge
