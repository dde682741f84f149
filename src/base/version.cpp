#include <pyforge/version.hpp>

PYFORGE_NAMESPACE_BEGIN

const char* version() noexcept { return PYFORGE_VERSION_STRING; }

PYFORGE_NAMESPACE_END
