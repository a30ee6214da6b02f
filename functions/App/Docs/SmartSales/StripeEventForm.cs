using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;

namespace Mostrador.App.Docs.SmartSales;

/// <summary>What Stripe tells of a session that a shopper has been through. Only described here: whoever takes it reads the bytes that were signed.</summary>
public static class StripeEventForm
{
    private static readonly Nested Metadata = new("metadata", [Text("order_id", required: true)]);
    private static readonly Nested Session = new("object", [Text("id"), Text("object"), Text("payment_status"), Metadata]);

    /// <summary>The fields of the body.</summary>
    public static IReadOnlyList<IDocumentedField> Fields { get; } =
        [Text("id"), Text("object"), Text("type", required: true), new Nested("data", [Session])];

    /// <summary>None of its lists is read; objects within it make it a body of JSON.</summary>
    public static IReadOnlyList<IDocumentedField> LineFields { get; } = [];

    private static TextField Text(string name, bool required = false) => new(name, int.MaxValue, required);

    private sealed record Nested(string Name, IReadOnlyList<IDocumentedField> Fields) : IDocumentedField
    {
        public bool Required => true;

        public JsonObject Schema() => ObjectSchema.Of(Fields);
    }
}
