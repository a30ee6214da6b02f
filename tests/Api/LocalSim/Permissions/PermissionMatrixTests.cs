using Mostrador.App.Routes;
using Mostrador.LocalSim.Access;

namespace Mostrador.Api.Tests.LocalSim.Permissions;

/// Every operation and every kind of caller (contract 2.2). Rights come before things and bodies, so nothing needs to exist.
public sealed class PermissionMatrixTests(EveryRole business) : IClassFixture<EveryRole>
{
    public static TheoryData<int, string> NumbersAndRoles { get; } =
        Rows([Who.Admin, Who.Seller, Who.Accountant, EveryRole.Nothing]);

    public static TheoryData<int, string> NumbersAndModules { get; } =
        Rows([.. AppModule.All.Select(module => module.Name)]);

    [Fact]
    public void The_table_lists_all_36_operations_once()
    {
        Assert.Equal(Enumerable.Range(1, 36), Operations.All.Select(operation => operation.Number));
        Assert.Equal(36, Operations.All.Select(operation => (operation.Method, operation.Path)).Distinct().Count());
    }

    [Fact]
    public void Every_operation_of_the_contract_is_answered()
    {
        var routes = new RouteTable();

        Assert.All(Operations.All, operation => Assert.True(Operations.IsAnswered(routes, operation), operation.ToString()));
    }

    [Theory]
    [MemberData(nameof(Operations.Numbers), MemberType = typeof(Operations))]
    public async Task Nobody_passes_without_a_token_where_one_is_due(int number)
    {
        var operation = Operations.Of(number);
        var reply = await operation.Call(business.Host.Anonymous);

        if (operation.Who.IsPublic)
        {
            reply.Is(operation.Passed);
            return;
        }

        reply.IsExactly(401, Refused.NoToken);
        Assert.Equal("Bearer", reply.Header("WWW-Authenticate"));
        (await operation.Call(business.Host.Anonymous.WithToken("a.b.c"))).IsExactly(401, Refused.BadToken);
    }

    [Theory]
    [MemberData(nameof(NumbersAndRoles))]
    public Task A_role_passes_as_the_matrix_says(int number, string role) =>
        Passes(Operations.Of(number), business.Of(role), Operations.Of(number).Who.Passes(role, module: null));

    [Theory]
    [MemberData(nameof(NumbersAndModules))]
    public Task One_module_opens_what_it_is_listed_at_and_nothing_else(int number, string module) =>
        Passes(Operations.Of(number), business.Of(module), Operations.Of(number).Who.Passes("", module));

    [Theory]
    [InlineData(Who.Seller)]
    [InlineData(Who.Accountant)]
    [InlineData(EveryRole.Nothing)]
    public async Task Everybody_sees_himself(string role)
    {
        var caller = business.Of(role);

        Assert.Equal(caller.Username, (await caller.Get($"/users/{caller.UserId}/")).Is(200)["username"]);
    }

    private static async Task Passes(Operation operation, LocalSimClient caller, bool expected)
    {
        var reply = await operation.Call(caller);

        if (expected)
            reply.Is(operation.Passed);
        else
            reply.IsExactly(403, Refused.With(operation.Who.Refusal));
    }

    private static TheoryData<int, string> Rows(IReadOnlyList<string> callers)
    {
        var rows = new TheoryData<int, string>();
        foreach (var operation in Operations.All)
        {
            foreach (var caller in callers)
                rows.Add(operation.Number, caller);
        }

        return rows;
    }
}
