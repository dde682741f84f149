# options: target-version=312
string_inside = f"\"{answer['a']}\""  # expect: Q003@17
inside = f"{"\"a"}"  # expect: Q003@13
formatted_inside = f"{f"\"{x}"}"  # expect: Q003@23
holds_other = f"{"\"'"}"
quiet = f"{"\"a"}"  # noqa: Q003
