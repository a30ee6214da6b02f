using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Imports;
using Mostrador.LocalSim.Products;
using Mostrador.LocalSim.Roles;
using Mostrador.LocalSim.Users;

namespace Mostrador.LocalSim.Imports;

/// <summary>
/// What this business takes from files. Its SIMs have a door of their own, which its users know; its customers are Siigo's.
/// </summary>
public sealed class LocalSimImports(Business business, RegisterUser users, AddProduct products) : IImports
{
    /// <inheritdoc/>
    public string Module => Business.Module;

    /// <inheritdoc/>
    public IReadOnlyList<ImportKind> Kinds =>
    [
        new(
            "users",
            [
                .. ImportColumn.Of(RegisterUser.Fields),
                ImportColumn.Named("role_name", "role_id", async name => ImportName.Id(await business.Read.OwnerOf(Role.NameScope, name))),
            ],
            () => Business.Partition,
            row => users.Run(RequestBody.Of(row))),
        new("products", [.. ImportColumn.Of(AddProduct.Fields)], () => Business.Partition, row => products.Run(RequestBody.Of(row))),
    ];

    /// <inheritdoc/>
    public Task Enter(HttpRequest request) => Task.CompletedTask;
}
