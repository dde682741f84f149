// PYFORGE_API marks what the shared library exports; everything else is hidden.
#pragma once

#if defined(PYFORGE_STATIC)
#define PYFORGE_API
#elif defined(_WIN32)
#if defined(PYFORGE_BUILDING)
#define PYFORGE_API __declspec(dllexport)
#else
#define PYFORGE_API __declspec(dllimport)
#endif
#else
#define PYFORGE_API __attribute__((visibility("default")))
#endif
