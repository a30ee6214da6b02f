using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Several attributes at once (contract, endpoint 35).</summary>
public static class AttributesForm
{
    private const string List = "attributes";
    private static readonly FilledArray Array = new(List);
    private static readonly ListField<NewAttribute> Attributes =
        new ListField<NewAttribute>(List, new ObjectField<NewAttribute>("", AttributeForm.Fields, AttributeForm.Read))
            .AtMost(ProductAttributes.Most, $"Array must contain at most {ProductAttributes.Most} element(s)");

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Attributes];

    /// <summary>Reads them; their places are those in the list.</summary>
    internal static IReadOnlyList<NewAttribute> Read(RequestBody body)
    {
        var input = Input.Of(body);
        input.Demand(Array, "Attributes array is required");
        input.Check();
        var attributes = input.Read(Attributes);
        input.Check();
        return [.. attributes.Select((attribute, index) => attribute with { OrderIndex = index })];
    }

    // Whatever else is sent in its place, the contract has one text for it.
    private sealed record FilledArray(string Name) : Field<bool>(Name)
    {
        public override JsonObject Schema() => new() { ["type"] = "array", ["minItems"] = 1 };

        public override bool Read(Sent sent) =>
            (sent.Value.ValueKind == JsonValueKind.Array && sent.Value.GetArrayLength() > 0) || sent.BreakType<bool>("array");
    }
}
