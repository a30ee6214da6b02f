using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;
using Mostrador.Stockly.Access;

namespace Mostrador.Stockly.Companies;

/// <summary>The fields of a new invitation (contract, endpoint 17).</summary>
public static class InvitationForm
{
    internal static readonly ChoiceField Role = new(
        "role", [StocklyRole.Admin, StocklyRole.Seller, StocklyRole.Inventory], "Role must be admin, seller, or inventory");
    private static readonly Field<string?> CompanyId = new UuidField("companyId").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [CompanyId, Role];

    /// <summary>Where it is to lead; null = into the active company. Who may invite there is asked before the rest is read.</summary>
    internal static string? ReadCompany(RequestBody body) => Checked(body, CompanyId);

    internal static string ReadRole(RequestBody body) => Checked(body, Role);

    private static T Checked<T>(RequestBody body, Field<T> field)
    {
        var input = Input.Of(body);
        var value = input.Read(field);
        input.Check();
        return value;
    }
}
