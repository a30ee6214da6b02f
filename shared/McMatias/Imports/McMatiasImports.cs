using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.McMatias.Access;
using Mostrador.McMatias.Branches;
using Mostrador.McMatias.Categories;
using Mostrador.McMatias.Customers;
using Mostrador.McMatias.Products;
using Mostrador.McMatias.Roles;
using Mostrador.McMatias.Stock;
using Mostrador.McMatias.Users;

namespace Mostrador.McMatias.Imports;

/// <summary>What this shop takes from files, as a super administrator would enter it. Stock is said for each branch.</summary>
public sealed class McMatiasImports(
    Shop shop, SaveBranch branches, SaveUser users, SaveCategory categories, SaveCustomer customers, SaveProduct products, SaveStock stock) : IImports
{
    // Of which only the host is asked for, which a picture's address would have.
    private HttpRequest? _request;
    private ILookup<string, long>? _branches;
    private ILookup<string, long>? _products;

    /// <inheritdoc/>
    public string Module => Shop.Module;

    /// <inheritdoc/>
    public IReadOnlyList<ImportKind> Kinds =>
    [
        new("sucursales", [.. ImportColumn.Of(BranchForm.Fields)], () => Shop.Partition, row => branches.Create(RequestBody.OfForm(row))),
        new(
            "usuarios",
            [
                .. ImportColumn.Of(UserForm.Fields),
                ImportColumn.Named("nombre_rol", UserForm.RoleReference.Name, Role),
                ImportColumn.Named("nombre_sucursal", UserForm.BranchReference.Name, Branch),
            ],
            () => Shop.Partition,
            row => users.Create(Operator, RequestBody.OfForm(row))),
        new("categorias", [.. ImportColumn.Of(CategoryForm.Fields)], () => Shop.Partition, row => categories.Create(RequestBody.OfForm(row))),
        new("clientes", [.. ImportColumn.Of(CustomerForm.Fields)], () => Shop.Partition, row => customers.Create(RequestBody.OfForm(row))),
        new(
            "productos",
            [
                .. ImportColumn.Of(ProductForm.Fields.Where(one => one != ProductForm.Photo)),
                ImportColumn.Named("nombre_categoria", ProductForm.Category.Name, ProductCategory),
            ],
            () => Shop.Partition,
            row => products.Create(_request!, RequestBody.OfForm(row))),
        new(
            "inventario",
            [
                .. ImportColumn.Of(StockForm.Fields),
                ImportColumn.Named("codigo_barras", StockForm.ProductReference.Name, Barcode),
                ImportColumn.Named("nombre_producto", StockForm.ProductReference.Name, Product),
                ImportColumn.Named("nombre_sucursal", StockForm.BranchReference.Name, Branch),
            ],
            () => Shop.Partition,
            row => stock.Create(Operator, RequestBody.OfForm(row))),
    ];

    private Caller Operator => new(
        new User { Id = 0, FullName = "", Email = "", PasswordHash = "", RoleId = 0, BranchId = 0, CreatedAt = shop.Now, UpdatedAt = shop.Now },
        new Role { Id = 0, Name = "", Number = Roles.Role.SuperAdminNumber });

    /// <inheritdoc/>
    public Task Enter(HttpRequest request)
    {
        _request = request;
        return Task.CompletedTask;
    }

    private async Task<JsonNode?> Role(string name) => ImportName.Id(await shop.Read.OwnerOf(Roles.Role.NameScope, SearchText.Fold(name)));

    private async Task<JsonNode?> Branch(string name)
    {
        _branches ??= (await shop.Read.Query(DocumentQuery.Over<Branch>())).ToLookup(branch => branch.Name, branch => branch.Id);
        return ImportName.Only(_branches[name]);
    }

    private async Task<JsonNode?> ProductCategory(string name)
    {
        var pair = SaveCategory.PairOf(new Category { Id = 0, Name = name, Kind = CategoryKind.Product });
        return ImportName.Id(await shop.Read.OwnerOf(Category.PairScope, pair));
    }

    private async Task<JsonNode?> Barcode(string barcode) =>
        ImportName.Id(await shop.Read.OwnerOf(Products.Product.BarcodeScope, SearchText.Fold(barcode)));

    private async Task<JsonNode?> Product(string name)
    {
        _products ??= (await shop.Read.Query(DocumentQuery.Over<Product>())).ToLookup(product => product.Name, product => product.Id);
        return ImportName.Only(_products[name]);
    }
}
