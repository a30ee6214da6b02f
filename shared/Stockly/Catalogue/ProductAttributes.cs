using Mostrador.Kernel.Documents;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>
/// All attributes of a product (contract 3.7), in one document: names are compared and several are added at once without an index
/// or a claim for each. Not in the product itself, because its version changes with every sale.
/// </summary>
public sealed record ProductAttributes : IDocument<ProductAttributes>
{
    /// <summary>So many a product has at most: they fit into one document, however long they are.</summary>
    public const int Most = 200;

    /// <inheritdoc/>
    public static DocumentType<ProductAttributes> Type { get; } =
        new("stockly-product-attributes", StocklyDocuments.Stored.ProductAttributes);

    /// <inheritdoc/>
    public string Key => ProductId;

    /// <summary>Whose they are.</summary>
    public required string ProductId { get; init; }

    /// <summary>In the order in which they were added.</summary>
    public required IReadOnlyList<ProductAttribute> All { get; init; }

    /// <summary>As they are shown.</summary>
    public IEnumerable<ProductAttribute> InOrder => All
        .OrderBy(one => one.OrderIndex)
        .ThenBy(one => SearchText.Fold(one.Name), StringComparer.Ordinal)
        .ThenBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>Changes a product's attributes; who does it at the same moment does it one after the other.</summary>
    /// <param name="books">The company's trade.</param>
    /// <param name="me">Who does it.</param>
    /// <param name="productId">The product; it is only peeked at: what is written to one that goes meanwhile is seen by nobody.</param>
    /// <param name="change">Makes the new list of the present one.</param>
    /// <returns>The new list.</returns>
    internal static Task<IReadOnlyList<ProductAttribute>> Change(
        Books books, Member me, string productId, Func<IReadOnlyList<ProductAttribute>, IReadOnlyList<ProductAttribute>> change) =>
        books.Transact(me, async transaction =>
        {
            await Product.Peek(transaction, productId);
            var current = await transaction.Find<ProductAttributes>(productId);
            var changed = new ProductAttributes { ProductId = productId, All = change(current?.All ?? []) };
            if (current is null)
                transaction.Create(changed);
            else
                transaction.Replace(changed);
            return changed.All;
        });
}

/// <summary>Something that is to be known of a product.</summary>
/// <param name="Id">A UUID.</param>
/// <param name="Name">Unique in the product.</param>
/// <param name="Value">Its value.</param>
/// <param name="OrderIndex">Its place; ties go by name.</param>
/// <param name="CreatedAt">When it was added.</param>
/// <param name="UpdatedAt">When it changed last.</param>
public sealed record ProductAttribute(
    string Id, string Name, string Value, int OrderIndex, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);
