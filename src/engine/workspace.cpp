#include "engine/workspace.hpp"

#include "base/region.hpp"

namespace pyforge::engine {

std::unique_ptr<Workspace> WorkspacePool::take(u64 source_bytes) {
    {
        const std::lock_guard lock(mutex_);
        if (idle_.capacity() == 0) {
            idle_.reserve(kKept);
        }
        if (!idle_.empty()) {
            std::unique_ptr<Workspace> workspace = std::move(idle_.back());
            idle_.pop_back();
            return workspace;
        }
    }
    if (source_bytes < kLittleSource) {
        expect_little_memory();
    }
    return std::make_unique<Workspace>();
}

void WorkspacePool::give_back(std::unique_ptr<Workspace> workspace) noexcept {
    if (!workspace) {
        return;
    }
    const std::lock_guard lock(mutex_);
    if (idle_.size() < idle_.capacity()) {
        idle_.push_back(std::move(workspace));
    }
}

}  // namespace pyforge::engine
