using Mostrador.App.Routes;

namespace Mostrador.Api.Tests.Stockly.Permissions;

/// Every operation and every kind of caller (contract 2.3). Roles come before records and bodies, so nothing needs to exist.
public sealed class PermissionMatrixTests(EveryRole company) : IClassFixture<EveryRole>
{
    public static TheoryData<int, string> NumbersAndRoles { get; } = Rows();

    [Fact]
    public void The_table_lists_all_67_operations_once()
    {
        Assert.Equal(Enumerable.Range(1, 67), Operations.All.Select(operation => operation.Number));
        Assert.Equal(67, Operations.All.Select(operation => (operation.Method, operation.Path)).Distinct().Count());
    }

    [Fact]
    public void Every_operation_of_the_contract_is_answered()
    {
        var routes = new RouteTable();

        Assert.All(Operations.All, operation => Assert.True(IsAnswered(routes, operation), operation.ToString()));
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public async Task Nobody_passes_without_a_token_where_one_is_due(int number)
    {
        var operation = Operations.Of(number);
        var reply = await operation.Call(company.Host.Anonymous, company.Ids);

        if (operation.Who.IsPublic)
            reply.Is(operation.Passed);
        else
            reply.IsExactly(401, Refused.NoToken);
    }

    [Theory]
    [MemberData(nameof(NumbersAndRoles))]
    public async Task A_member_passes_as_far_as_his_role_goes(int number, string role)
    {
        var operation = Operations.Of(number);
        var reply = await operation.Call(await SignedIn(company.Member(role)), company.Ids);

        if (operation.Who.Roles.Contains(role))
            reply.Is(operation.Passed);
        else
            reply.IsExactly(403, operation.Who.Refusal(role));
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public async Task Who_was_removed_is_nobody_with_the_token_that_he_has(int number)
    {
        var operation = Operations.Of(number);
        var caller = number == 4 ? await Outsider() : company.Removed;
        var reply = await operation.Call(caller, company.Ids);

        if (operation.Who.Removed is { } refusal)
            reply.IsExactly(refusal.Status, refusal.Body);
        else
            reply.Is(operation.Passed);
    }

    // Signing out is the one operation after which a caller cannot be used again.
    private Task<StocklyClient> SignedIn(StocklyClient member) => company.Host.LogIn(member.Email);

    private async Task<StocklyClient> Outsider()
    {
        var owner = company.Member("owner");
        var member = await company.Host.Member(owner, "seller");
        (await owner.Delete($"/companies/{owner.CompanyId}/members/{member.UserId}")).Is(200);
        return member;
    }

    private static bool IsAnswered(RouteTable routes, Operation operation) =>
        routes.Matching("/stockly/api/v1" + operation.Path).Any(route =>
            route.Methods.Contains(operation.Method.ToLowerInvariant())
            && Words(route.Template) == Words("stockly/api/v1" + operation.Path));

    // A fixed segment is not answered by a function that takes any id in its place.
    private static string Words(string path) =>
        string.Join('/', path.Split('/').Select(segment => segment.StartsWith('{') ? "{}" : segment));

    private static TheoryData<int, string> Rows()
    {
        var rows = new TheoryData<int, string>();
        foreach (var operation in Operations.All)
        {
            foreach (var role in Mostrador.Stockly.Access.StocklyRole.All)
                rows.Add(operation.Number, role);
        }

        return rows;
    }
}
