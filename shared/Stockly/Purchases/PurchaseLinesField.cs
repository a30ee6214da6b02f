using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;

namespace Mostrador.Stockly.Purchases;

/// <summary>The lines of a purchase: whatever is wrong with them is answered in plain words that name the product (contract, endpoint 38).</summary>
/// <param name="Name">The documented name.</param>
public sealed record PurchaseLinesField(string Name) : Field<IReadOnlyList<PurchaseItem>>(Name)
{
    /// <summary>What is said when there are none.</summary>
    public const string Missing = "Products array is required";

    // One transaction holds no more.
    private const int MostLines = 80;

    // A line beyond this is a slip of the hand; sums of such lines stay exact on every store.
    private const decimal GreatestAmount = 1_000_000_000_000m;

    private static readonly UuidField ProductId = new("product_id");
    private static readonly IntegerField Quantity = new IntegerField("quantity").AtLeast(1, "");
    private static readonly Field<decimal> Cost = new NumberField("cost_per_unit").AtLeast(0, "").Or(0);
    private static readonly Field<decimal> Sell = new NumberField("sell_price_per_unit").AtLeast(0, "").Or(0);
    private static readonly Field<decimal?> Price = new NumberField("unit_price").AtLeast(0, "").OrNull();

    private static readonly ListField<PurchaseItem> Lines =
        new("products", new ObjectField<PurchaseItem>("line", [ProductId, Quantity, Cost, Sell, Price], ReadLine));

    /// <inheritdoc/>
    public override JsonObject Schema() => Lines.Schema();

    /// <inheritdoc/>
    public override IReadOnlyList<PurchaseItem> Read(Sent sent)
    {
        var length = sent.Value.ValueKind == JsonValueKind.Array ? sent.Value.GetArrayLength() : 0;
        if (length is > 0 and <= MostLines)
            return Lines.Read(sent)!;
        sent.Refuse(StocklyAnswer.BadRequest(length == 0 ? Missing : $"Products array must contain at most {MostLines} items"));
        return [];
    }

    private static PurchaseItem ReadLine(Input line)
    {
        if (!line.Has(ProductId))
            line.Refuse("Invalid input format");
        var id = line.Has(ProductId) ? line.Read(ProductId) : null;
        var quantity = line.Demand(Quantity, $"Invalid quantity for product {id}");
        var price = line.Demand(Price, $"Invalid unit price for product {id}");
        var cost = line.Demand(Cost, $"Invalid cost per unit for product {id}");
        var sell = line.Demand(Sell, $"Invalid sell price per unit for product {id}");
        var item = new PurchaseItem(id ?? "", quantity, cost, sell, price ?? cost);
        if (item.Price * quantity > GreatestAmount)
            line.Refuse($"Invalid unit price for product {id}");
        if (cost * quantity > GreatestAmount)
            line.Refuse($"Invalid cost per unit for product {id}");
        if (sell * quantity > GreatestAmount)
            line.Refuse($"Invalid sell price per unit for product {id}");
        return item;
    }
}
