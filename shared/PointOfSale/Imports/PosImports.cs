using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.PointOfSale.Customers;
using Mostrador.PointOfSale.Products;
using Mostrador.PointOfSale.Suppliers;
using Mostrador.PointOfSale.Users;

namespace Mostrador.PointOfSale.Imports;

/// <summary>What this shop takes from files. A product brings its stock.</summary>
public sealed class PosImports(Shop shop, SaveUser users, SaveSupplier suppliers, SaveCustomer customers, SaveProduct products) : IImports
{
    private ILookup<string, long>? _suppliers;

    /// <inheritdoc/>
    public string Module => Shop.Module;

    /// <inheritdoc/>
    public IReadOnlyList<ImportKind> Kinds =>
    [
        new("users", [.. ImportColumn.Of(UserForm.Fields)], () => Shop.Partition, row => users.Create(RequestBody.OfForm(row))),
        new("suppliers", [.. ImportColumn.Of(SupplierForm.Fields)], () => Shop.Partition, row => suppliers.Create(RequestBody.OfForm(row))),
        new("customers", [.. ImportColumn.Of(CustomerForm.Fields)], () => Shop.Partition, row => customers.Create(RequestBody.OfForm(row))),
        new(
            "products",
            [.. ImportColumn.Of(ProductForm.Fields), ImportColumn.Named("supplier_name", "supplier", Supplier)],
            () => Shop.Partition,
            row => products.Create(RequestBody.OfForm(row))),
    ];

    /// <inheritdoc/>
    public Task Enter(HttpRequest request) => Task.CompletedTask;

    private async Task<JsonNode?> Supplier(string name)
    {
        _suppliers ??= (await shop.Read.Query(DocumentQuery.Over<Supplier>())).ToLookup(supplier => supplier.Name, supplier => supplier.Id);
        return ImportName.Only(_suppliers[name]);
    }
}
