using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Mostrador.Kernel.Http;

namespace Mostrador.Kernel.Tests.Support;

/// <summary>Requests as a host hands them over, without a host.</summary>
internal static class Requests
{
    public static readonly BodyLimits Limits = new(JsonBytes: 10_000, FileBytes: 2_000, UploadBytes: 6_000);

    public static HttpRequest Get(string pathAndQuery = "/", string method = "GET")
    {
        var request = new DefaultHttpContext().Request;
        var question = pathAndQuery.IndexOf('?', StringComparison.Ordinal);
        request.Method = method;
        request.Scheme = "https";
        request.Host = new HostString("shop.example");
        request.Path = question < 0 ? pathAndQuery : pathAndQuery[..question];
        request.QueryString = question < 0 ? QueryString.Empty : new QueryString(pathAndQuery[question..]);
        request.HttpContext.Response.Body = new MemoryStream();
        return request;
    }

    public static HttpRequest Post(string body, string? contentType = "application/json") => Post(Encoding.UTF8.GetBytes(body), contentType);

    public static HttpRequest Post(byte[] body, string? contentType = "application/json")
    {
        var request = Post(new MemoryStream(body), contentType);
        request.ContentLength = body.Length;
        return request;
    }

    /// <summary>A body whose length nobody announced.</summary>
    public static HttpRequest Post(Stream body, string? contentType)
    {
        var request = Get("/", "POST");
        request.ContentType = contentType;
        request.Body = body;
        return request;
    }

    public static HttpRequest WithHeader(this HttpRequest request, string name, string value)
    {
        request.Headers[name] = value;
        return request;
    }

    public static HttpRequest From(this HttpRequest request, string peer)
    {
        request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(peer);
        return request;
    }

    public static Task<RequestBody> Receive(this HttpRequest request) => new BodyReader(Limits).Read(request);

    public static Task<RequestBody> ReceiveUpTo(this HttpRequest request, int jsonBytes) =>
        new BodyReader(Limits with { JsonBytes = jsonBytes }).Read(request);

    public static Task<RequestBody> Json(string json) => Post(json).Receive();

    public static Task<RequestBody> Form(string form) => Post(form, "application/x-www-form-urlencoded").Receive();

    /// <summary>A multipart form: texts as name and value, files with their bytes.</summary>
    public static HttpRequest Multipart((string Name, string Value)[] texts, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent("frontier");
        foreach (var (name, value) in texts)
            form.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files)
            form.Add(new ByteArrayContent(bytes), name, "file.bin");
        return Post(form.ReadAsByteArrayAsync().GetAwaiter().GetResult(), "multipart/form-data; boundary=frontier");
    }
}
