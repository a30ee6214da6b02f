using static Mostrador.Kernel.Dialects.NumberText;

namespace Mostrador.Kernel.Dialects.FastApi;

/// <summary>What is wrong with one value, in the framework's words (localsim.md 1.1).</summary>
/// <param name="Message"><c>msg</c>.</param>
/// <param name="Type"><c>type</c>.</param>
/// <param name="Limit"><c>limit_value</c> of <c>ctx</c>; null = no <c>ctx</c>.</param>
public sealed record FieldError(string Message, string Type, decimal? Limit = null)
{
    /// <summary>It was not sent.</summary>
    public static FieldError Missing { get; } = new("field required", "value_error.missing");

    /// <summary>An explicit null.</summary>
    public static FieldError Null { get; } = new("none is not an allowed value", "type_error.none.not_allowed");

    /// <summary>No whole number.</summary>
    public static FieldError NotInteger { get; } = new("value is not a valid integer", "type_error.integer");

    /// <summary>No number.</summary>
    public static FieldError NotNumber { get; } = new("value is not a valid float", "type_error.float");

    /// <summary>No text.</summary>
    public static FieldError NotText { get; } = new("str type expected", "type_error.str");

    /// <summary>Neither yes nor no.</summary>
    public static FieldError NotBoolean { get; } = new("value could not be parsed to a boolean", "type_error.bool");

    /// <summary>No list.</summary>
    public static FieldError NotList { get; } = new("value is not a valid list", "type_error.list");

    /// <summary>No object.</summary>
    public static FieldError NotObject { get; } = new("value is not a valid dict", "type_error.dict");

    /// <summary>No e-mail address.</summary>
    public static FieldError NotEmail { get; } = new("value is not a valid email address", "value_error.email");

    /// <summary>Below a limit.</summary>
    public static FieldError SmallerThan(decimal least) =>
        new($"ensure this value is greater than or equal to {Plain(least)}", "value_error.number.not_ge", least);

    /// <summary>Above a limit.</summary>
    public static FieldError GreaterThan(decimal most) =>
        new($"ensure this value is less than or equal to {Plain(most)}", "value_error.number.not_le", most);

    /// <summary>Text with too few characters.</summary>
    public static FieldError ShorterThan(int least) =>
        new($"ensure this value has at least {least} characters", "value_error.any_str.min_length", least);

    /// <summary>Text with too many characters.</summary>
    public static FieldError LongerThan(int most) =>
        new($"ensure this value has at most {most} characters", "value_error.any_str.max_length", most);

    /// <summary>A list with too few items.</summary>
    public static FieldError FewerItemsThan(int least) =>
        new($"ensure this value has at least {least} items", "value_error.list.min_items", least);

    /// <summary>A list with too many items.</summary>
    public static FieldError MoreItemsThan(int most) =>
        new($"ensure this value has at most {most} items", "value_error.list.max_items", most);
}
