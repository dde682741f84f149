// The library's version, at compile time and at run time, and the inline namespace of its binary interface.
//
// Everything public lives in pyforge::PYFORGE_ABI, an inline namespace: users write pyforge::Engine, while the linker sees
// pyforge::v1::Engine, so that two incompatible versions in one process never share a symbol by accident. The namespace,
// like the SOVERSION, changes when the binary interface does, which is not at every release.
#pragma once

#include <pyforge/export.hpp>

#define PYFORGE_VERSION_MAJOR 0
#define PYFORGE_VERSION_MINOR 1
#define PYFORGE_VERSION_PATCH 0
#define PYFORGE_VERSION_STRING "0.1.0"

#define PYFORGE_ABI v1
#define PYFORGE_NAMESPACE_BEGIN \
    namespace pyforge {         \
    inline namespace PYFORGE_ABI {
#define PYFORGE_NAMESPACE_END \
    }                         \
    }

PYFORGE_NAMESPACE_BEGIN

/// The version of the library that is linked, "major.minor.patch"; compare with PYFORGE_VERSION_STRING. Never null.
PYFORGE_API const char* version() noexcept;

PYFORGE_NAMESPACE_END
