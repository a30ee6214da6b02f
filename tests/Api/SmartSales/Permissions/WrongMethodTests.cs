namespace Mostrador.Api.Tests.SmartSales.Permissions;

/// Every path of the contract with every method that it does not have: 401 and 403 by the strictest right of the path, then 405
/// (contract 1.4).
public sealed class WrongMethodTests(EveryRole shop) : IClassFixture<EveryRole>
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static TheoryData<string> Paths => [.. Operations.All.Select(operation => operation.Path).Distinct()];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_method_that_a_path_does_not_have_is_not_allowed(string path)
    {
        var own = Operations.All.Where(operation => operation.Path == path).ToList();
        var strictest = own.MinBy(operation => (operation.Who.Roles.Length, operation.Who.IsPublic))!;

        foreach (var method in Methods.Except(own.Select(operation => operation.Method)))
        {
            var wrong = strictest with { Method = method };
            (await wrong.Call(shop.Host.Anonymous)).IsExactly(
                strictest.Who.IsPublic ? 405 : 401, strictest.Who.IsPublic ? Refused.Method(method) : Refused.NotAuthenticated);
            foreach (var role in Who.Everybody.Roles)
            {
                var may = strictest.Who.Roles.Contains(role);
                (await wrong.Call(shop.Of(role))).IsExactly(may ? 405 : 403, may ? Refused.Method(method) : Refused.Forbidden);
            }
        }
    }
}
