using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Dialects.DjangoRest.Fields;

/// <summary>An e-mail address.</summary>
public sealed partial class EmailField(string name, int most = 254, bool required = true, bool blank = false)
    : TextField(name, most, required, blank)
{
    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = base.Schema();
        schema["format"] = "email";
        return schema;
    }

    /// <inheritdoc/>
    protected override (string? Value, string? Error) Accept(string text, DjangoMessages messages) =>
        Address().IsMatch(text) ? (text, null) : (null, messages.NotEmail);

    [GeneratedRegex(
        @"^[a-z0-9!#$%&'*+/=?^_`{}|~-]+(\.[a-z0-9!#$%&'*+/=?^_`{}|~-]+)*@(([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])|localhost)\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
