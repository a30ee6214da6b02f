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
        var lines = await input.ReadItems(
            Items, MostLines, "La orden debe tener al menos un producto.", line => ReadLine(line, reader));
        input.Check();
        return new OrderRequest(customer, lines);
    }

    private static async ValueTask<(Product Product, long Quantity)> ReadLine(Input line, PartitionReader reader)
    {
        var product = await line.ReadReferred(ProductReference, reader.Peek<Product>);
        return (product!, line.Read(Quantity, 0)); // Without a product, the line has an error and is not looked at.
    }
}
