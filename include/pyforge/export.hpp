// PYFORGE_API marks what the library exports; everything else is hidden.
#pragma once

#if !defined(_WIN32)
#define PYFORGE_API __attribute__((visibility("default")))
#elif defined(PYFORGE_STATIC)
#define PYFORGE_API
#elif defined(PYFORGE_BUILDING)
#define PYFORGE_API __declspec(dllexport)
#else
#define PYFORGE_API __declspec(dllimport)
#endif
