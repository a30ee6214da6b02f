using System.Text.Json;
using System.Text.Json.Nodes;
using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.Kernel.Documents;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Products;

namespace Mostrador.PointOfSale.Orders;

/// <summary>What is asked for: lines of known products, and a known customer or none (contract D39).</summary>
internal sealed record OrderRequest(Customer? Customer, IReadOnlyList<(Product Product, long Quantity)> Lines);

/// <summary>The body of a new order (contract D39).</summary>
public static class OrderForm
{
    /// <summary>One transaction holds no more.</summary>
    private const int MostLines = 80;

    private static readonly ReferenceField CustomerReference = new("customer", required: false, nullable: true);
    private static readonly ListField Items = new("items");
    private static readonly ReferenceField ProductReference = new("product_id");
    private static readonly QuantityField Quantity = new("quantity");

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [CustomerReference, Items];

    /// <summary>The fields of a line, for the documentation.</summary>
    public static IReadOnlyList<Field> LineFields { get; } = [ProductReference, Quantity];

    /// <summary>The stored ids of all that a body refers to, as far as it can be understood: those that <see cref="Read"/> will look at.</summary>
    internal static IEnumerable<string> References(Input input)
    {
        if (input.Read(CustomerReference, null) is { } customer)
            yield return Customer.Type.IdOf(customer);
        var items = input.Read(Items, []);
        if (items.Length > MostLines)
            yield break;
        foreach (var item in items)
        {
            if (Input.Item(item, input.Messages).Read(ProductReference, null) is { } product)
                yield return Product.Type.IdOf(product);
        }
    }

    internal static async Task<OrderRequest> Read(Input input, PartitionReader reader)
    {
        var customer = await input.ReadReferred(CustomerReference, reader.Peek<Customer>);
        var items = input.Read(Items, []);
        var lines = input.IsGood(Items.Name) && input.Has(Items.Name) ? await ReadLines(input, items, reader) : [];
        input.Check();
        return new OrderRequest(customer, lines);
    }

    private static async Task<List<(Product Product, long Quantity)>> ReadLines(Input input, JsonElement[] items, PartitionReader reader)
    {
        if (items.Length == 0)
            input.Fail(Items.Name, "La orden debe tener al menos un producto.");
        if (items.Length > MostLines)
            input.Fail(Items.Name, input.Messages.MoreItemsThan(MostLines));
        if (!input.IsGood(Items.Name))
            return [];
        var lines = new List<(Product, long)>(items.Length);
        var errors = new JsonArray();
        foreach (var item in items)
        {
            var line = Input.Item(item, input.Messages);
            if (item.ValueKind == JsonValueKind.Object && await ReadLine(line, reader) is { } good)
                lines.Add(good);
            errors.Add(line.Errors());
        }

        if (lines.Count < items.Length)
            input.FailWith(Items.Name, errors);
        return lines;
    }

    private static async Task<(Product Product, long Quantity)?> ReadLine(Input line, PartitionReader reader)
    {
        var product = await line.ReadReferred(ProductReference, reader.Peek<Product>);
        var quantity = line.Read(Quantity, 0);
        return line.HasErrors || product is null ? null : (product, quantity);
    }
}
