using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mostrador.Api.Tests.Abuse.Logins;

/// Who guesses passwords in production is stopped, in every module alike, and learns of nobody whether he exists.
public sealed class BruteForceTests : IAsyncLifetime
{
    private const string Password = "Clave-de-Produccion-31";
    private const int Most = 2;
    private AppUnderTest? _app;

    private HttpClient Http => _app!.Http;

    public async Task InitializeAsync()
    {
        _app = await AppUnderTest.Start(options =>
        {
            options.InProduction();
            options.Settings["Security__FailedLoginsMax"] = $"{Most}";
            options.Settings["Bootstrap__AdminEmail"] = "jefa@example.com";
            options.Settings["Bootstrap__AdminUsername"] = "jefa";
            options.Settings["Bootstrap__AdminPassword"] = Password;
        });
        await Send("/stockly/api/v1/auth/register", new JsonObject { ["email"] = "jefa@example.com", ["password"] = Password, ["name"] = "Jefa", ["companyName"] = "Tienda" });
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    [Theory]
    [InlineData("/pos/api/auth/login", "email", "jefa@example.com", "nadie@example.com")]
    [InlineData("/stockly/api/v1/auth/login", "email", "jefa@example.com", "nadie@example.com")]
    [InlineData("/localsim/api/auth/login", "username", "jefa", "nadie")]
    [InlineData("/smartsales/api/token", "username", "jefa", "nadie")]
    [InlineData("/mcmatias/api/token", "correo_electronico", "jefa@example.com", "nadie@example.com")]
    public async Task Guesses_end_after_so_many_whether_there_is_such_a_user_or_not(string path, string field, string known, string unknown)
    {
        Assert.Equal(200, (await Guess(known, Password)).Status);
        for (var i = 0; i < Most; i++)
        {
            var (wrong, nobody) = (await Guess(known, $"falsa {i}"), await Guess(unknown, $"falsa {i}"));
            Assert.InRange(wrong.Status, 400, 401);
            Assert.Equal((wrong.Status, wrong.Text), (nobody.Status, nobody.Text));
        }

        // Not even the right one gets in now, and nobody is told that it is right.
        var (refused, stranger) = (await Guess(known, Password), await Guess(unknown, "falsa"));
        Assert.Equal(429, refused.Status);
        Assert.Equal((refused.Status, WithoutNumbers(refused)), (stranger.Status, WithoutNumbers(stranger)));
        Assert.InRange(int.Parse(refused.Header("Retry-After")!, null), 1, 300);

        Task<Reply> Guess(string name, string password) => Send(path, new JsonObject { [field] = name, ["password"] = password });
    }

    // How long to wait is counted from the first failure of each.
    private static string WithoutNumbers(Reply reply) => Regex.Replace(reply.Text, @"\d+", "n");

    private async Task<Reply> Send(string path, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Bodies.Json(body.ToJsonString()) };
        using var response = await Http.SendAsync(request);
        return await Reply.Of(request, response);
    }
}
