using Mostrador.Kernel.Dialects.Stockly;
using Mostrador.Kernel.Dialects.Stockly.Fields;
using Mostrador.Kernel.Http;

namespace Mostrador.Stockly.Accounts;

/// <summary>The fields of a login (contract, endpoint 2).</summary>
public static class LogInForm
{
    private static readonly TextField Email = new TextField("email").TrimmedToLower().Email("Invalid email format");
    private static readonly TextField Password = new TextField("password").AtLeast(1, "Password is required");
    private static readonly Field<string?> CompanyId = new UuidField("companyId", "Invalid company ID format").OrNull();

    /// <summary>All fields, for the documentation.</summary>
    public static IReadOnlyList<Field> Fields { get; } = [Email, Password, CompanyId];

    internal static (string Email, string Password, string? CompanyId) Read(RequestBody body)
    {
        var input = Input.Of(body);
        var credentials = (input.Read(Email), input.Read(Password), input.Read(CompanyId));
        input.Check();
        return credentials;
    }
}
