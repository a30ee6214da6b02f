using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Refusals;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Catalogue;

/// <summary>Adds attributes to products, one or several at once, and changes them (contract, endpoints 33, 35 and 36).</summary>
public sealed class SaveAttribute(Books books)
{
    /// <summary>Adds one.</summary>
    public async Task<AttributeView> Add(Member me, string productId, RequestBody body) =>
        (await Add(me, productId, [AttributeForm.Read(body)]))[0];

    /// <summary>Adds several: all or none.</summary>
    public Task<AttributeView[]> AddAll(Member me, string productId, RequestBody body) =>
        Add(me, productId, AttributesForm.Read(body));

    /// <summary>Changes one.</summary>
    public async Task<AttributeView> Update(Member me, string productId, string id, RequestBody body)
    {
        var read = AttributeForm.ReadChange(body);
        var all = await ProductAttributes.Change(books, me, productId, present =>
        {
            var current = present.FirstOrDefault(one => one.Id == id) ?? throw Refusal.NotFound("Product attribute");
            var changed = read(current) with { UpdatedAt = books.Now };
            if (present.Any(one => one.Id != id && one.Name == changed.Name))
                throw StocklyAnswer.Conflict("Attribute name already exists for this product");
            return [.. present.Select(one => one.Id == id ? changed : one)];
        });
        return AttributeView.Of(productId, all.First(one => one.Id == id));
    }

    private async Task<AttributeView[]> Add(Member me, string productId, IReadOnlyList<NewAttribute> read)
    {
        var all = await ProductAttributes.Change(books, me, productId, present =>
        {
            var names = present.Select(one => one.Name).ToHashSet();
            if (read.FirstOrDefault(one => !names.Add(one.Name)) is { } duplicate)
                throw StocklyAnswer.Conflict($"Attribute \"{duplicate.Name}\" already exists for this product");
            if (names.Count > ProductAttributes.Most)
                throw StocklyAnswer.BadRequest($"A product cannot have more than {ProductAttributes.Most} attributes");
            return [.. present, .. read.Select(New)];
        });
        return [.. all.TakeLast(read.Count).Select(one => AttributeView.Of(productId, one))];
    }

    private ProductAttribute New(NewAttribute read) =>
        new(Registry.NewId(), read.Name, read.Value, read.OrderIndex, books.Now, books.Now);
}
