#include "lint/facts.hpp"

#include <algorithm>

namespace pyforge::lint {

const Vec<u32>& Facts::string_references(const semantic::Model& model) {
    if (!have_string_references_) {
        have_string_references_ = true;
        for (u32 id = 0; id < model.references.size(); ++id) {
            if ((model.references[id].flags & semantic::kRefString) != 0) {
                string_references_.push_back(id);
            }
        }
        std::sort(string_references_.begin(), string_references_.end(),
                  [&](u32 a, u32 b) { return model.references[a].start < model.references[b].start; });
    }
    return string_references_;
}

}  // namespace pyforge::lint
