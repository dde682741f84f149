#include "engine/config/layer.hpp"

#include <iterator>
#include <utility>

namespace pyforge::engine {

void Layer::lay_over(Layer below) {
    const auto before = [](auto& mine, auto& theirs) {
        theirs.insert(theirs.end(), std::make_move_iterator(mine.begin()),
                      std::make_move_iterator(mine.end()));
        mine = std::move(theirs);
    };
    const auto unless_said = [](auto& mine, auto& theirs) {
        if (!mine) {
            mine = std::move(theirs);
        }
    };
    before(selections, below.selections);
    before(assignments, below.assignments);
    before(extend_per_file_ignores, below.extend_per_file_ignores);
    before(custom_rules, below.custom_rules);
    below.extend_exclude.append(extend_exclude);
    extend_exclude = std::move(below.extend_exclude);
    below.extend_include.append(extend_include);
    extend_include = std::move(below.extend_include);
    unless_said(per_file_ignores, below.per_file_ignores);
    unless_said(per_file_versions, below.per_file_versions);
    unless_said(exclude, below.exclude);
    unless_said(include, below.include);
    unless_said(lint_exclude, below.lint_exclude);
    unless_said(force_exclude, below.force_exclude);
    unless_said(respect_gitignore, below.respect_gitignore);
    unless_said(preview, below.preview);
    unless_said(lint_preview, below.lint_preview);
    unless_said(explicit_preview_rules, below.explicit_preview_rules);
    unless_said(show_fixes, below.show_fixes);
    unless_said(target_version, below.target_version);
    unless_said(output_format, below.output_format);
    unless_said(cache_folder, below.cache_folder);
    unless_said(src, below.src);
    unless_said(namespace_packages, below.namespace_packages);
    if (file.empty()) {
        file = std::move(below.file);
        folder = std::move(below.folder);
    }
}

}  // namespace pyforge::engine
