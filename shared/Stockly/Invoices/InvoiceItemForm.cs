using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Money;

namespace Mostrador.Stockly.Invoices;

/// <summary>The fields of a line that is added to an invoice (contract, endpoint 53).</summary>
public static class InvoiceItemForm
{
    private const string Incomplete = "Item type, name, and price are required";
    private const string IncompleteAdditional = "Additional items must have name and price";
    private const string WrongNumber = "Invalid quantity or price";

    // Where the contract names no limit: an invoice is one document.
    private const int LongestName = 255;
    private const int LongestDescription = 1000;

    // A line beyond this is a slip of the hand; its total stays exact on every store.
    private const decimal GreatestAmount = 1_000_000_000_000m;

    private static readonly string WrongType = $"Invalid item type. Must be one of: {string.Join(", ", ItemType.All)}";

    private static readonly ChoiceField Type = new("item_type", ItemType.All);

    private static readonly TextField Name =
        new TextField("item_name").Trimmed().AtMost(LongestName, $"String must contain at most {LongestName} character(s)");

    private static readonly NumberField UnitPrice = new("unit_price");
    private static readonly Field<decimal> Quantity = new NumberField("quantity").Above(0, WrongNumber).Or(1);
    private static readonly Field<bool> IsTaxable = new BooleanField("is_taxable").Or(false);

    private static readonly Field<string?> Description = new TextField("item_description")
        .AtMost(LongestDescription, $"String must contain at most {LongestDescription} character(s)").OrNull();

    private static readonly Field<string?> ProductId = new UuidField("product_id").OrNull();

    // An empty text is as good as nothing, although these are required.
    private static readonly Field<string?> SentType = Type.OrNull();
    private static readonly Field<string?> SentName = Name.OrNull();
    private static readonly Field<decimal?> SentPrice = UnitPrice.OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Type, Name, UnitPrice, Quantity, IsTaxable, Description, ProductId];

    /// <summary>The fields of a line that a new invoice brings: its type may be absent.</summary>
    internal static IReadOnlyList<Field> AdditionalFields { get; } =
        [Type.Or(ItemType.Other), Name, UnitPrice, Quantity, IsTaxable, Description, ProductId];

    internal static InvoiceItem Read(RequestBody body)
    {
        var input = Input.Of(body);
        var item = Read(input, Incomplete, needsType: true);
        input.Check();
        return item;
    }

    internal static InvoiceItem ReadAdditional(Input input) => Read(input, IncompleteAdditional, needsType: false);

    private static InvoiceItem Read(Input input, string incomplete, bool needsType)
    {
        var name = input.Read(SentName);
        if (string.IsNullOrEmpty(name) || !input.HasValue(SentPrice) || (needsType && !input.HasValue(SentType)))
            input.Refuse(incomplete);
        var type = input.Demand(SentType, WrongType) ?? ItemType.Other;
        var price = Amount.Round(input.Demand(SentPrice, WrongNumber) ?? 0);
        var quantity = decimal.Round(input.Demand(Quantity, WrongNumber), 2, MidpointRounding.AwayFromZero);
        if (quantity <= 0 || Math.Abs(price.Units) * quantity > GreatestAmount)
            input.Refuse(WrongNumber);
        if (price < Amount.Zero && type != ItemType.Discount)
            input.Refuse(Invoice.Impossible);

        // A discount may be written either way; it always takes off.
        var unit = Amount.Max(price, Amount.Zero - price);
        return new InvoiceItem(
            type, name ?? "", input.Read(Description), input.Read(ProductId), quantity, unit, input.Read(IsTaxable));
    }
}
