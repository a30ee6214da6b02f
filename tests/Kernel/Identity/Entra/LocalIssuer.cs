using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Mostrador.Kernel.Tests.Identity.Entra;

/// <summary>A tenant of Microsoft Entra ID on this machine: it serves its discovery document and its keys, and signs tokens.</summary>
internal sealed class LocalIssuer : IAsyncDisposable
{
    public const string Tenant = "6babcaad-604b-40ac-a9d7-9fd97c0b779f";
    public const string Client = "11112222-bbbb-3333-cccc-4444dddd5555";

    // Making a key takes long, so issuers share them in the order in which they add them.
    private static readonly ConcurrentDictionary<(int Place, int Bits), RSA> Made = new();

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private List<(string Id, RSA Key, JsonObject Published)> _keys = [];
    private int _added;
    private int _requests;
    private volatile TaskCompletionSource? _silence;
    private volatile bool _isDown;

    private LocalIssuer(WebApplication app) => _app = app;

    /// <summary>What the setting Security__EntraAuthority says.</summary>
    public string Authority => $"{_app.Urls.Single()}/{Tenant}/v2.0";

    /// <summary>Who signs.</summary>
    public string Issuer => PublishedIssuer ?? Authority;

    /// <summary>The issuer of the discovery document, if it is another than usual.</summary>
    public string? PublishedIssuer { get; set; }

    /// <summary>How often the discovery document was asked for.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Whether every request is answered by 503.</summary>
    public bool IsDown
    {
        set => _isDown = value;
    }

    public static async Task<LocalIssuer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var issuer = new LocalIssuer(app);
        app.Run(issuer.Answer);
        await app.StartAsync();
        issuer.AddKey("first");
        return issuer;
    }

    /// <summary>Requests are not answered until the returned action is called.</summary>
    public Action FallSilent()
    {
        var silence = _silence = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return () =>
        {
            _silence = null;
            silence.SetResult();
        };
    }

    /// <summary>Publishes another key; tokens are signed with the newest.</summary>
    public void AddKey(string id, int bits = 2048, Action<JsonObject>? change = null)
    {
        var key = Made.GetOrAdd((_added++, bits), wanted => RSA.Create(wanted.Bits));
        var numbers = key.ExportParameters(includePrivateParameters: false);
        var published = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
        };
        change?.Invoke(published);
        lock (_lock)
            _keys = [.. _keys, (id, key, published)];
    }

    /// <summary>Publishes a key no longer.</summary>
    public void Withdraw(string id)
    {
        lock (_lock)
            _keys = [.. _keys.Where(key => key.Id != id)];
    }

    /// <summary>The public key as anybody can have it, in the form that careless code would take for an HMAC secret.</summary>
    public string PublicKey => _keys[^1].Key.ExportSubjectPublicKeyInfoPem();

    /// <summary>An access token as Entra makes it for one of the staff, with whatever a test makes different.</summary>
    public string Token(string email, DateTimeOffset now, Action<JsonObject>? claims = null, Action<JsonObject>? header = null)
    {
        var head = new JsonObject { ["typ"] = "JWT", ["alg"] = "RS256", ["kid"] = _keys[^1].Id };
        header?.Invoke(head);
        var body = Claims(email, now);
        claims?.Invoke(body);
        return Sign(head, body);
    }

    /// <summary>Signed with the newest key by SHA-256, whatever the header says.</summary>
    public string Sign(JsonObject header, JsonObject claims)
    {
        var text = $"{Encode(header)}.{Encode(claims)}";
        var signature = _keys[^1].Key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>The claims of an access token of version 2.0.</summary>
    public JsonObject Claims(string email, DateTimeOffset now) => new()
    {
        ["aud"] = Client,
        ["iss"] = Issuer,
        ["iat"] = now.ToUnixTimeSeconds(),
        ["nbf"] = now.ToUnixTimeSeconds(),
        ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
        ["azp"] = Client,
        ["name"] = "Ana López",
        ["oid"] = "690222be-ff1a-4d56-abd1-7e4f7d38e474",
        ["preferred_username"] = email,
        ["scp"] = "access_as_user",
        ["sub"] = "HKZpfaHyWadeOouYlitjrI-KffTm222X5rrV3xDqfKQ",
        ["tid"] = Tenant,
        ["ver"] = "2.0",
    };

    /// <summary>The same text, signed by HMAC with any secret.</summary>
    public static string SignByHmac(JsonObject header, JsonObject claims, string secret)
    {
        var text = $"{Encode(header)}.{Encode(claims)}";
        return $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)))}";
    }

    public static string Unsigned(JsonObject header, JsonObject claims) => $"{Encode(header)}.{Encode(claims)}.";

    public async ValueTask DisposeAsync()
    {
        _silence?.TrySetResult();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        var isDocument = context.Request.Path == $"/{Tenant}/v2.0/.well-known/openid-configuration";
        if (isDocument)
            Interlocked.Increment(ref _requests);
        if (_silence is { } silence)
            await silence.Task.WaitAsync(context.RequestAborted);
        if (_isDown)
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (isDocument)
            await context.Response.WriteAsync(Document().ToJsonString());
        else if (context.Request.Path == $"/{Tenant}/discovery/v2.0/keys")
            await context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. _keys.Select(key => key.Published.DeepClone())]) }.ToJsonString());
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private JsonObject Document() => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = $"{_app.Urls.Single()}/{Tenant}/discovery/v2.0/keys",
        ["authorization_endpoint"] = $"{_app.Urls.Single()}/{Tenant}/oauth2/v2.0/authorize",
        ["token_endpoint"] = $"{_app.Urls.Single()}/{Tenant}/oauth2/v2.0/token",
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
