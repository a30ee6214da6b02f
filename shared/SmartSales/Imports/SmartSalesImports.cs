using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.SmartSales.Access;
using Mostrador.SmartSales.Catalogue;
using Mostrador.SmartSales.Users;

namespace Mostrador.SmartSales.Imports;

/// <summary>What this shop takes from files. Its customers are users without a role; a product brings its stock.</summary>
public sealed class SmartSalesImports(Shop shop, RegisterUser users, SaveCategory categories, SaveProduct products) : IImports
{
    /// <inheritdoc/>
    public string Module => Shop.Module;

    /// <inheritdoc/>
    public IReadOnlyList<ImportKind> Kinds =>
    [
        new("users", [.. ImportColumn.Of(RegisterForm.Fields)], () => Shop.Partition, row => users.Run(Operator, RequestBody.OfForm(row))),
        new("categories", [.. ImportColumn.Of(CategoryForm.Fields)], () => Shop.Partition, row => categories.Create(RequestBody.OfForm(row))),
        new(
            "products",
            [
                .. ImportColumn.Of(ProductForm.Fields),
                ImportColumn.Named("category_name", "category", async name => ImportName.Id(await shop.Read.OwnerOf(Category.NameScope, name))),
            ],
            () => Shop.Partition,
            row => products.Create(RequestBody.OfForm(row))),
    ];

    // Whoever has the master key may make administrators.
    private Caller Operator => new(new User { Id = 0, Username = "", PasswordHash = "", Role = Role.Admin, JoinedAt = shop.Now });

    /// <inheritdoc/>
    public Task Enter(HttpRequest request) => Task.CompletedTask;
}
