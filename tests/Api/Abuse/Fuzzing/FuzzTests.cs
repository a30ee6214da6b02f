using Mostrador.Api.Tests.Docs;
using Mostrador.Fuzz;
using Mostrador.Fuzz.Judging;

namespace Mostrador.Api.Tests.Abuse.Fuzzing;

/// A short run of the fuzzer, the same every time; a long one is `dotnet run --project tests/Fuzz -c Release`.
public sealed class FuzzTests
{
    private const int Seed = 9;
    private const int Requests = 350;

    [Theory]
    [MemberData(nameof(AllDocuments.Modules), MemberType = typeof(AllDocuments))]
    public async Task Whatever_is_sent_is_answered_as_the_document_says(string module)
    {
        var tally = new Tally();

        await Round.Run([module], Seed, Requests, tally);

        Assert.True(tally.Findings.Count == 0, $"{tally}");
        Assert.InRange(tally.Requests, Requests / 2, Requests);
    }
}
