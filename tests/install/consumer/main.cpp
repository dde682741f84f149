#include <pyforge/version.hpp>

#include <cstdio>

int main() { std::puts(pyforge::version()); }
