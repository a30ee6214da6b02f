namespace Mostrador.PointOfSale.Access;

/// <summary>Role codes (contract 2.3).</summary>
public static class Role
{
    /// <summary>Runs the shop.</summary>
    public const string Admin = "ADMIN";

    /// <summary>Owns the shop; the same rights as <see cref="Admin"/>.</summary>
    public const string Owner = "OWNER";

    /// <summary>Stands at the till.</summary>
    public const string Employee = "EMPLOYEE";

    /// <summary>Whether the role manages staff, suppliers, promotions, the chatbot and reports.</summary>
    public static bool IsManager(string role) => role is Admin or Owner;
}
