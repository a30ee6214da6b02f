using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Companies;

/// <summary>A member's new role (contract, endpoint 15).</summary>
public static class RoleForm
{
    private static readonly ChoiceField Role = new("role", StocklyRole.All, "Role must be owner, admin, seller, or inventory");

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Role];

    internal static string Read(RequestBody body)
    {
        var input = Input.Of(body);
        var role = input.Read(Role);
        input.Check();
        return role;
    }
}
