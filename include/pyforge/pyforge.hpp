// Everything public. Begin with engine.hpp.
#pragma once

#include <pyforge/engine.hpp>
#include <pyforge/format.hpp>
#include <pyforge/issue.hpp>
#include <pyforge/metrics.hpp>
#include <pyforge/options.hpp>
#include <pyforge/report.hpp>
#include <pyforge/result.hpp>
#include <pyforge/rules.hpp>
#include <pyforge/source.hpp>
#include <pyforge/syntax.hpp>
#include <pyforge/version.hpp>
