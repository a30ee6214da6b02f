using Mostrador.Kernel.Dialects.FastApi;
using static Mostrador.LocalSim.Access.AppModule;

namespace Mostrador.LocalSim.Access;

/// <summary>Who passes a level, and how the others are told (contract 2.2). Administrators always pass.</summary>
/// <param name="Access">The level, one of <see cref="LocalSimAccess"/>.</param>
/// <param name="Modules">Any one of these opens it; none = administrators only.</param>
/// <param name="Sentence">What the others are told, where it is not the name of the first module.</param>
public sealed record Permission(string Access, IReadOnlyList<AppModule> Modules, string? Sentence = null)
{
    private static readonly Dictionary<string, Permission> Known = new Permission[]
    {
        new(LocalSimAccess.RegisterUser, [], "No autorizado"),
        new(LocalSimAccess.ListUsers, [], "No tienes permiso para ver usuarios"),
        new(LocalSimAccess.ReadUser, [UserAccounts], "No tienes permiso para ver usuarios"),
        new(LocalSimAccess.UpdateUser, [], "No tienes permiso para actualizar usuarios"),
        new(LocalSimAccess.DeleteUser, [], "No tienes permiso para eliminar usuarios"),
        new(LocalSimAccess.ReadRoles, [UserAccounts], "No tienes permiso para realizar esta acción"),
        new(LocalSimAccess.WriteRoles, [], "No tienes permiso para realizar esta acción"),
        new(LocalSimAccess.Dashboard, [AppModule.Dashboard]),
        new(LocalSimAccess.InventoryDashboard, [AppModule.Dashboard, SimInventories]),
        new(LocalSimAccess.Sell, [PointOfSale]),
        new(LocalSimAccess.ShiftSales, [PointOfSale, CashShifts]),
        new(LocalSimAccess.ManageSims, [SimStock]),
        new(LocalSimAccess.ReadSims, [SimStock, PointOfSale, AppModule.TopUps, AppModule.Returns, SimInventories]),
        new(LocalSimAccess.TopUps, [AppModule.TopUps]),
        new(LocalSimAccess.Returns, [AppModule.Returns]),
        new(LocalSimAccess.Shifts, [CashShifts, PointOfSale]),
    }.ToDictionary(permission => permission.Access);

    /// <summary>Every level that asks for more than an active user.</summary>
    public static IEnumerable<Permission> Levels => Known.Values;

    /// <summary>The permission that a level asks for.</summary>
    public static Permission Of(string access) => Known[access];

    /// <summary>What the others are told.</summary>
    public string Refusal => Sentence ?? $"No tienes acceso al módulo {Modules[0].Name}";

    /// <summary>Whether the caller passes.</summary>
    public bool Allows(Caller caller) => caller.IsAdmin || Modules.Any(caller.Has);

    /// <summary>Lets the caller pass.</summary>
    /// <exception cref="Kernel.Refusals.Refusal">Neither is he an administrator nor has his role one of the modules.</exception>
    public void Check(Caller caller)
    {
        if (!Allows(caller))
            throw FastApiAnswer.Forbidden(Refusal);
    }
}
