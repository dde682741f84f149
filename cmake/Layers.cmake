# One object library per layer, pyforge_<layer>, from src/<layer>/*.cpp. A layer without sources has no target.
# The list is in the order of the include direction: a layer may use those before it, never one after it.
set(PYFORGE_LAYERS base source lex parse recover semantic metrics lint rules bandit report external models plugin engine)

include(RulesTable)
include(Tables)
include(TreeSitter)

set(PYFORGE_OBJECTS)
foreach(layer IN LISTS PYFORGE_LAYERS)
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${layer}/*.cpp")
    if(NOT layer STREQUAL "models") # src/models/torch/ is a target of its own
        file(GLOB nested CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${layer}/*/*.cpp")
        list(APPEND sources ${nested})
    endif()
    if(layer STREQUAL "rules")
        list(APPEND sources ${PYFORGE_RULES_TABLE})
    endif()
    list(APPEND sources ${PYFORGE_GENERATED_${layer}})
    if(sources)
        add_library(pyforge_${layer} OBJECT ${sources})
        pyforge_target(pyforge_${layer})
        target_compile_definitions(pyforge_${layer} PRIVATE PYFORGE_BUILDING)
        list(APPEND PYFORGE_OBJECTS $<TARGET_OBJECTS:pyforge_${layer}>)
    endif()
    if(layer STREQUAL "recover" AND TARGET tree_sitter_vendored)
        list(APPEND PYFORGE_OBJECTS $<TARGET_OBJECTS:tree_sitter_vendored>)
    endif()
    # What a unit test of this layer links: the layer and everything below it.
    set(PYFORGE_OBJECTS_UP_TO_${layer} ${PYFORGE_OBJECTS})
endforeach()

# Third parties, each for the layers that may include it.
function(pyforge_layer_uses layer target)
    if(TARGET pyforge_${layer} AND TARGET ${target})
        get_target_property(folders ${target} INTERFACE_INCLUDE_DIRECTORIES)
        target_include_directories(pyforge_${layer} SYSTEM PRIVATE $<BUILD_INTERFACE:${folders}>)
        get_target_property(definitions ${target} INTERFACE_COMPILE_DEFINITIONS)
        if(definitions)
            target_compile_definitions(pyforge_${layer} PRIVATE ${definitions})
        endif()
    endif()
endfunction()

find_package(fmt 9.1 REQUIRED)
find_package(Eigen3 3.4 REQUIRED NO_MODULE)
find_package(tomlplusplus 3.3 REQUIRED NO_MODULE)
find_package(nlohmann_json 3.11 REQUIRED)
foreach(layer IN LISTS PYFORGE_LAYERS)
    pyforge_layer_uses(${layer} fmt::fmt-header-only)
endforeach()
pyforge_layer_uses(metrics Eigen3::Eigen)
pyforge_layer_uses(models Eigen3::Eigen)
pyforge_layer_uses(recover tree_sitter_vendored)
pyforge_layer_uses(external nlohmann_json::nlohmann_json) # headers only
pyforge_layer_uses(engine tomlplusplus::tomlplusplus) # headers only
# toml++ 3.3 asks about letters such as é in a switch whose default it declares unreachable, and takes it.
if(PYFORGE_SANITIZE)
    set_source_files_properties("${PROJECT_SOURCE_DIR}/src/engine/config/toml.cpp"
                                PROPERTIES COMPILE_OPTIONS -fno-sanitize=unreachable)
endif()
# Tokens and nodes are written field by field; gathering the fields in a vector register first costs twice as much.
foreach(layer lex parse)
    target_compile_options(pyforge_${layer} PRIVATE -fno-tree-slp-vectorize)
endforeach()
# The parser's loops are over the few items of a list.
target_compile_options(pyforge_parse PRIVATE -fno-tree-vectorize)
if(TARGET pyforge_recover)
    target_compile_definitions(pyforge_recover PRIVATE PYFORGE_HAVE_TREE_SITTER=${PYFORGE_HAVE_TREE_SITTER})
endif()

# What follows a name is hard to foresee. A tree of comparisons tells sooner that the guess was wrong than a jump
# through a table, which waits for another load.
set_source_files_properties("${PROJECT_SOURCE_DIR}/src/lex/lexer.cpp" PROPERTIES COMPILE_OPTIONS -fno-jump-tables)
