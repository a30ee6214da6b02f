using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Kernel.Dialects.FastApi.Fields;

/// <summary>An e-mail address: whatever looks like <c>x@y</c>.</summary>
public sealed partial class EmailField(string name, bool required = true) : TextField(name, most: 254, trimmed: true, required: required)
{
    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = base.Schema();
        schema["format"] = "email";
        return schema;
    }

    /// <inheritdoc/>
    protected override string? Accept(string text, Place place) =>
        Address().IsMatch(text) ? text : place.Fail<string>(FieldError.NotEmail);

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
