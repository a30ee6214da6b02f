using System.Diagnostics;
using Mostrador.Fuzz.Hosting;
using Mostrador.Fuzz.Judging;
using Mostrador.Fuzz.Requests;

namespace Mostrador.Fuzz;

/// Sends requests and reads answers to their ends. No answer at all has the status 0.
internal sealed class Sender(FuzzHost host)
{
    public Uri Address => host.Http.BaseAddress!;

    public async Task<(Answer Answer, List<string> Faults)> Send(FuzzRequest request)
    {
        var answer = await Exchange(request);
        return (answer, [.. Judge.Faults(request, answer, host.Faults.Take())]);
    }

    private async Task<Answer> Exchange(FuzzRequest request)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            using var message = request.Message(Address);
            using var response = await host.Http.SendAsync(message);
            var body = await response.Content.ReadAsByteArrayAsync();
            return new Answer((int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), body, clock.Elapsed);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            return new Answer(0, null, System.Text.Encoding.UTF8.GetBytes(failure.Message), clock.Elapsed);
        }
    }
}
