using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Mostrador.Kernel.Documents;
using Mostrador.Kernel.Http;
using Mostrador.Kernel.Idempotency;
using Mostrador.Kernel.Tests.Support;

namespace Mostrador.Kernel.Tests.Idempotency;

public sealed class RequestKeyTests
{
    private static readonly Partition Shop = new("pos", "shop");
    private static readonly byte[] Digest = SHA256.HashData("request"u8);
    private static readonly byte[] OtherDigest = SHA256.HashData("another"u8);

    [Fact]
    public void The_record_of_a_key_is_found_whatever_the_request()
    {
        var key = RequestKey.Of(new KeyScope("user 1", Shop), "k", Digest);
        var same = RequestKey.Of(new KeyScope("user 1", Shop), "k", Digest);
        var other = RequestKey.Of(new KeyScope("user 1", Shop), "k", OtherDigest);

        Assert.Equal((key.Id, key.Fingerprint), (same.Id, same.Fingerprint));
        Assert.Equal(key.Id, other.Id);
        Assert.True(key.IsOf(same.Fingerprint));
        Assert.False(key.IsOf(other.Fingerprint));
    }

    [Fact]
    public void Module_caller_and_key_make_the_record()
    {
        string[] ids =
        [
            RequestKey.Of(new KeyScope("user 1", Shop), "k", Digest).Id,
            RequestKey.Of(new KeyScope("user 2", Shop), "k", Digest).Id,
            RequestKey.Of(new KeyScope("user 1", Shop), "K", Digest).Id,
            RequestKey.Of(new KeyScope("user 1", new Partition("mcmatias", "shop")), "k", Digest).Id,
            RequestKey.Of(new KeyScope(KeyScope.Anybody, Shop), "k", Digest).Id,
        ];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{64}$", id));
    }

    [Fact]
    public void An_answer_opens_for_the_same_request_under_the_same_key_only()
    {
        var key = RequestKey.Of(new KeyScope("user 1", Shop), "k", Digest);
        var box = key.Seal("a secret answer"u8);

        Assert.Equal("a secret answer"u8.ToArray(), RequestKey.Of(new KeyScope("user 1", Shop), "k", Digest).Open(box));
        Assert.Equal(-1, box.AsSpan().IndexOf("secret"u8));
        Assert.NotEqual(box, key.Seal("a secret answer"u8));
        Assert.ThrowsAny<CryptographicException>(() => RequestKey.Of(new KeyScope("user 1", Shop), "k", OtherDigest).Open(box));
        Assert.ThrowsAny<CryptographicException>(() => RequestKey.Of(new KeyScope("user 1", Shop), "l", Digest).Open(box));
        Assert.ThrowsAny<CryptographicException>(() => RequestKey.Of(new KeyScope("user 2", Shop), "k", Digest).Open(box));
    }

    [Fact]
    public void A_sealed_answer_that_was_touched_does_not_open()
    {
        var key = RequestKey.Of(new KeyScope("user 1", Shop), "k", Digest);
        var box = key.Seal("answer"u8);
        for (var i = 0; i < box.Length; i++)
        {
            var touched = (byte[])box.Clone();
            touched[i] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => key.Open(touched));
        }
    }

    [Fact]
    public void An_answer_is_given_again_as_it_was() => Prop.ForAll<int, Tuple<string, string>[], byte[]>((status, headers, body) =>
    {
        var answer = new StoredAnswer(
            status, [.. headers.Select(one => KeyValuePair.Create(Valid(one.Item1), new StringValues([Valid(one.Item2), "2"])))], body ?? []);
        var replay = StoredAnswer.Replay(answer.ToBytes());
        Assert.Equal((answer.Status, true), (replay.Status, replay.IsReplay));
        Assert.Equal(answer.Headers, replay.Headers);
        Assert.Equal(answer.Body.ToArray(), replay.Body.ToArray());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Method_address_type_and_body_make_a_request()
    {
        byte[][] digests =
        [
            await DigestOf(Write("POST", "/a", "{}")),
            await DigestOf(Write("PUT", "/a", "{}")),
            await DigestOf(Write("POST", "/b", "{}")),
            await DigestOf(Write("POST", "/a?x=1", "{}")),
            await DigestOf(Write("POST", "/a", "{ }")),
            await DigestOf(Write("POST", "/a", "")),
            await DigestOf(Write("POST", "/a", "{}", "text/plain")),
        ];
        Assert.Equal(digests.Length, digests.Select(Convert.ToHexString).Distinct().Count());
        Assert.Equal(digests[0], await DigestOf(Write("POST", "/a", "{}")));
    }

    [Fact]
    public async Task A_multipart_form_is_its_parts_whatever_stands_between_them()
    {
        var first = await DigestOf(Form("one", "Ana", [1, 2]));

        Assert.Equal(first, await DigestOf(Form("two", "Ana", [1, 2])));
        Assert.NotEqual(first, await DigestOf(Form("one", "Eva", [1, 2])));
        Assert.NotEqual(first, await DigestOf(Form("one", "Ana", [1, 3])));
    }

    private static string Valid(string? text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));

    private static HttpRequest Write(string method, string path, string body, string type = "application/json")
    {
        var request = Requests.Get(path, method);
        request.ContentType = type;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return request;
    }

    private static HttpRequest Form(string boundary, string text, byte[] file)
    {
        using var form = new MultipartFormDataContent(boundary);
        form.Add(new StringContent(text), "name");
        form.Add(new ByteArrayContent(file), "file", "file.bin");
        return Requests.Post(form.ReadAsByteArrayAsync().GetAwaiter().GetResult(), $"multipart/form-data; boundary={boundary}");
    }

    private static async Task<byte[]> DigestOf(HttpRequest request) =>
        await (await ReceivedBody.Of(request, new BodyReader(Requests.Limits))).Digest(request);
}
