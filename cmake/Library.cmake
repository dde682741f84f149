# The library: all layers in one archive or shared object, and what is installed of it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

# The number of the binary interface, which moves on its own and not with the project's version; it is also the name of
# the inline namespace in version.hpp.
set(PYFORGE_ABI_VERSION 1)

add_library(pyforge ${PYFORGE_OBJECTS})
add_library(pyforge::pyforge ALIAS pyforge)
pyforge_target(pyforge)
set_target_properties(pyforge PROPERTIES LINKER_LANGUAGE CXX VERSION ${PYFORGE_ABI_VERSION}.${PROJECT_VERSION}
                                         SOVERSION ${PYFORGE_ABI_VERSION})
target_compile_features(pyforge PUBLIC cxx_std_20)
target_include_directories(pyforge PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                                          $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(pyforge PUBLIC Threads::Threads PRIVATE ${CMAKE_DL_LIBS})
if(BUILD_SHARED_LIBS AND NOT PYFORGE_SANITIZE)
    target_link_options(pyforge PRIVATE LINKER:--no-undefined)
endif()

option(PYFORGE_INSTALL "Install rules for the library" ${PROJECT_IS_TOP_LEVEL})
if(PYFORGE_INSTALL)
    set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/pyforge")
    install(TARGETS pyforge EXPORT pyforge_targets COMPONENT library)
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/pyforge" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}"
            COMPONENT library FILES_MATCHING PATTERN "*.hpp" PATTERN "*.h")
    install(EXPORT pyforge_targets NAMESPACE pyforge:: FILE pyforgeTargets.cmake DESTINATION "${package_folder}"
            COMPONENT library)
    configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/pyforgeConfig.cmake.in"
                                  "${PROJECT_BINARY_DIR}/generated/pyforgeConfig.cmake"
                                  INSTALL_DESTINATION "${package_folder}")
    write_basic_package_version_file("${PROJECT_BINARY_DIR}/generated/pyforgeConfigVersion.cmake"
                                     COMPATIBILITY SameMinorVersion)
    install(FILES "${PROJECT_BINARY_DIR}/generated/pyforgeConfig.cmake"
                  "${PROJECT_BINARY_DIR}/generated/pyforgeConfigVersion.cmake"
            DESTINATION "${package_folder}" COMPONENT library)
    # An absolute install folder stays as it is; a relative one hangs on the prefix that pkg-config finds by itself.
    cmake_path(APPEND pc_libdir "\${prefix}" "${CMAKE_INSTALL_LIBDIR}")
    cmake_path(APPEND pc_includedir "\${prefix}" "${CMAKE_INSTALL_INCLUDEDIR}")
    file(RELATIVE_PATH pc_prefix "${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig" "${CMAKE_INSTALL_PREFIX}")
    configure_file("${PROJECT_SOURCE_DIR}/cmake/pyforge.pc.in" "${PROJECT_BINARY_DIR}/generated/pyforge.pc" @ONLY)
    install(FILES "${PROJECT_BINARY_DIR}/generated/pyforge.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig"
            COMPONENT library)
endif()
