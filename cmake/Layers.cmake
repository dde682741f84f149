# One object library per layer, pyforge_<layer>, from src/<layer>/*.cpp. A layer without sources has no target.
# The list is in the order of the include direction: a layer may use those before it, never one after it.
set(PYFORGE_LAYERS base source lex parse recover semantic metrics lint rules report models plugin engine)

include(RulesTable)

set(PYFORGE_OBJECTS)
foreach(layer IN LISTS PYFORGE_LAYERS)
    if(layer STREQUAL "rules")
        file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/rules/*.cpp"
             "${PROJECT_SOURCE_DIR}/src/rules/*/*.cpp")
        list(APPEND sources ${PYFORGE_RULES_TABLE})
    else()
        file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${layer}/*.cpp")
    endif()
    if(sources)
        add_library(pyforge_${layer} OBJECT ${sources})
        pyforge_target(pyforge_${layer})
        target_compile_definitions(pyforge_${layer} PRIVATE PYFORGE_BUILDING)
        if(NOT BUILD_SHARED_LIBS)
            target_compile_definitions(pyforge_${layer} PRIVATE PYFORGE_STATIC)
        endif()
        list(APPEND PYFORGE_OBJECTS $<TARGET_OBJECTS:pyforge_${layer}>)
    endif()
    # What a unit test of this layer links: the layer and everything below it.
    set(PYFORGE_OBJECTS_UP_TO_${layer} ${PYFORGE_OBJECTS})
endforeach()

find_package(fmt 9.1 QUIET)
foreach(layer IN LISTS PYFORGE_LAYERS)
    if(TARGET pyforge_${layer} AND TARGET fmt::fmt-header-only)
        target_link_libraries(pyforge_${layer} PRIVATE $<BUILD_INTERFACE:fmt::fmt-header-only>)
    endif()
endforeach()
