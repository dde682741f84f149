// Everything public. Begin with engine.hpp.
#pragma once

#include <pyforge/bandit.hpp>
#include <pyforge/baseline.hpp>
#include <pyforge/changes.hpp>
#include <pyforge/configuration.hpp>
#include <pyforge/custom.hpp>
#include <pyforge/document.hpp>
#include <pyforge/engine.hpp>
#include <pyforge/external.hpp>
#include <pyforge/format.hpp>
#include <pyforge/issue.hpp>
#include <pyforge/metrics.hpp>
#include <pyforge/options.hpp>
#include <pyforge/report.hpp>
#include <pyforge/result.hpp>
#include <pyforge/rules.hpp>
#include <pyforge/scores.hpp>
#include <pyforge/source.hpp>
#include <pyforge/syntax.hpp>
#include <pyforge/version.hpp>
