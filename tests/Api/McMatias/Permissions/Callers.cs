using Mostrador.Api.Tests.McMatias.Products;
using Mostrador.Api.Tests.McMatias.Repairs;
using Mostrador.Api.Tests.McMatias.Sales;

namespace Mostrador.Api.Tests.McMatias.Permissions;

/// A caller of every kind, and a branch with one thing of every kind.
public sealed class Callers : HostFixture<McMatiasHost>
{
    private readonly Dictionary<string, long> _things = [];
    private McMatiasClient? _colleague;
    private McMatiasClient? _stranger;
    private McMatiasClient? _inactive;

    /// A cashier of the branch.
    public McMatiasClient Colleague => _colleague ?? throw new InvalidOperationException("The host has not started.");

    /// A cashier of another branch.
    public McMatiasClient Stranger => _stranger ?? throw new InvalidOperationException("The host has not started.");

    /// A super administrator of the branch who may not sign in any more.
    public McMatiasClient Inactive => _inactive ?? throw new InvalidOperationException("The host has not started.");

    /// What an operation is about: a fresh thing to delete, and the same for whatever changes nothing.
    public async Task<long> ThingOf(Operation operation)
    {
        var kind = operation.Path.Split('/')[1];
        if (!operation.Path.Contains("{id}", StringComparison.Ordinal))
            return 0;
        if (operation.Method == "DELETE")
            return await Fresh(kind);
        if (!_things.TryGetValue(kind, out var id))
            _things[kind] = id = kind == "sucursales" ? Colleague.BranchId : await Fresh(kind);
        return id;
    }

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (_colleague, _stranger) = (await Host.Cashier(), await Host.Cashier());
        _inactive = await Host.SuperAdmin(Colleague.BranchId);
        (await (await Host.Admin()).Patch($"/usuarios/{Inactive.UserId}/", new { activo = false })).Is(200);
    }

    private async Task<long> Fresh(string kind) => kind switch
    {
        "roles" => await Host.Role(),
        "sucursales" => await Host.Branch(),
        "categorias" => await Host.Category(),
        "usuarios" => (await Host.Cashier(Colleague.BranchId)).UserId,
        "clientes" => await Host.Customer(),
        "productos" => await Host.Product(null, barcode: null),
        "inventario" => await Host.Stock(await Host.Product(null, barcode: null), Colleague.BranchId, 3),
        "ventas" => await Colleague.OpenSale(),
        "detalle_ventas" => await Colleague.Line(await Colleague.OpenSale(), await Host.ProductInStock(Colleague.BranchId, 3), 1),
        "servicios_tecnicos" => await Host.TakeIn(Colleague),
        _ => throw new InvalidOperationException(kind),
    };
}
