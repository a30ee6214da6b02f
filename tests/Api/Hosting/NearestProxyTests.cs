using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Mostrador.LocalHost;
using static Microsoft.Azure.Functions.Worker.AuthorizationLevel;

namespace Mostrador.Api.Tests.Hosting;

/// <summary>Who the client is and how it reached us: the nearest proxy is believed only where a setting says so.</summary>
public sealed class NearestProxyTests
{
    [Theory]
    [InlineData("Production", null, "http://localhost -")]
    [InlineData("Production", "true", "https://shop.example 203.0.113.9")]
    [InlineData("Development", null, "https://shop.example 203.0.113.9")]
    [InlineData("Development", "false", "http://localhost -")]
    public async Task The_nearest_proxy_is_believed_only_when_trusted(string environment, string? trust, string seen)
    {
        await using var host = await HostUnderTest.Start(new LocalHostVariation
        {
            FunctionClasses = [typeof(Functions)],
            Settings = new Dictionary<string, string?>
            {
                ["DOTNET_ENVIRONMENT"] = environment,
                ["Security__TrustForwardedHeaders"] = trust,
            },
        });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/whoami");
        request.Headers.Add("X-Forwarded-For", "198.51.100.1, 203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "shop.example");

        using var response = await host.Client.SendAsync(request);

        Assert.Equal(seen, await response.Content.ReadAsStringAsync());
    }

    public sealed class Functions
    {
        [Function("whoami")]
        public IResult WhoAmI([HttpTrigger(Anonymous, "get")] HttpRequest request) =>
            Results.Text($"{request.Scheme}://{request.Host} {request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "-"}");
    }
}
