using Mostrador.Api.Tests.Docs;

namespace Mostrador.Api.Tests.Abuse.Doors;

/// No door of any module opens to a token that is not good, whatever is wrong with it, and each says so in its module's words.
public sealed class TokenAttackTests(EveryModule modules) : IClassFixture<EveryModule>
{
    public static TheoryData<string, string> ModulesAndForgeries
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var module in EveryModule.Names)
            {
                foreach (var name in Forgeries.Names)
                    rows.Add(module, name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(ModulesAndForgeries))]
    public async Task A_forged_token_opens_no_door(string module, string forgery)
    {
        var one = modules.Of(module);
        var headers = Forgeries.Of(forgery, module, one.People.Admin!);

        foreach (var operation in one.Guarded)
            await Attempt.IsUnauthorized(modules.Http, operation, headers);
    }

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public async Task A_token_of_another_module_opens_no_door(string module)
    {
        foreach (var other in EveryModule.Names.Where(other => other != module))
        {
            foreach (var operation in modules.Of(module).Guarded)
                await Attempt.IsUnauthorized(modules.Http, operation, $"Bearer {modules.Of(other).People.Admin}");
        }
    }

    // What is refused above is refused for what is wrong with it.
    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public async Task The_token_that_they_are_made_of_is_good(string module)
    {
        var one = modules.Of(module);
        var operation = one.Guarded.First(operation => operation.Method == "GET" && operation.Parameters.Count == 0);
        using var request = new HttpRequestMessage(HttpMethod.Get, operation.Document.BasePath + operation.Path);
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {one.People.Admin}");

        using var response = await modules.Http.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
    }
}
