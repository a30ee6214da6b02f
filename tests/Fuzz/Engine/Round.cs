using Mostrador.Fuzz.Documents;
using Mostrador.Fuzz.Hosting;
using Mostrador.Fuzz.Judging;
using Mostrador.Fuzz.Requests;
using Mostrador.Fuzz.Values;

namespace Mostrador.Fuzz;

/// A fresh shop and a row of requests to it, one after the other, that a seed makes the same every time.
internal sealed class Round
{
    /// As many requests make a shop full of strange things; the next round begins with an empty one.
    public const int Requests = 6000;

    private const int Opening = 400;
    private readonly int _seed;
    private readonly Sender _sender;
    private readonly Tally _tally;
    private readonly List<Module> _modules = [];

    private Round(FuzzHost host, int seed, Tally tally) => (_seed, _sender, _tally) = (seed, new Sender(host), tally);

    /// Runs it until its end, or until it is time.
    public static async Task Run(IEnumerable<string> modules, int seed, int requests, Tally tally, CancellationToken time = default)
    {
        tally.Rounds++;
        await using var host = await FuzzHost.Start();
        var round = new Round(host, seed, tally);
        foreach (var name in modules)
        {
            var module = new Module(await Document.Fetch(host.Http, name), new People(host.Http, name), new Pool());
            await module.People.SignIn();
            round._modules.Add(module);
        }

        for (var number = 0; number < requests && !time.IsCancellationRequested; number++)
        {
            if (!await round.Step(number))
                break;
        }
    }

    // Everything about a request follows from its number and from what has been answered before.
    private async Task<bool> Step(int number)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + number));
        var module = _modules[number % _modules.Count];
        var operation = Choose(module, random, number < Opening * _modules.Count);
        var token = random.Next(100) switch { < 76 when !operation.IsAboutTheCaller => module.People.Admin, < 95 => module.People.Other, _ => null };
        var maker = new RequestMaker(module.Pool);
        if (MassAssignment.Suits(operation) && random.Next(10) == 0)
        {
            var attack = await new MassAssignment(_sender, maker, module.Pool).Try(operation, random, token);
            return await Judged(module, number, attack.Request, attack.Answer, attack.Faults);
        }

        var request = maker.Make(operation, random, token);
        var (answer, faults) = await _sender.Send(request);
        return await Judged(module, number, request, answer, faults);
    }

    private async Task<bool> Judged(Module module, int number, FuzzRequest request, Answer answer, List<string> faults)
    {
        var operation = request.Operation;
        _tally.Count(module.Document.Module, $"{operation}", answer.Status, answer.Status == 500 && faults.Count == 0, answer.Took);
        foreach (var fault in faults)
        {
            var again = (await _sender.Send(request)).Faults.Count > 0;
            _tally.Add(new Finding(_seed, number, $"{operation}", request.Attack, fault, again, request.ToCurl(_sender.Address), $"{answer.Status} {answer.ContentType} {answer.Text}"));
        }

        if (answer.Status is >= 200 and < 300)
            module.Pool.Harvest(answer.Json(), operation.Words);

        // Somebody has deleted, deactivated or signed out himself.
        return answer.Status != 401 || !request.TokenIsGood || !operation.IsSignedIn || await module.People.SignIn();
    }

    // First comes what makes something; what ends it is rare.
    private static Operation Choose(Module module, Random random, bool opening)
    {
        var operations = module.Document.Operations;
        while (true)
        {
            var operation = operations[random.Next(operations.Count)];
            var chance = operation.Method switch
            {
                "POST" => 100,
                "DELETE" => opening ? 0 : 25,
                "GET" => opening ? 25 : 60,
                _ => opening ? 25 : 90,
            };
            if (random.Next(100) < chance)
                return operation;
        }
    }

    private sealed record Module(Document Document, People People, Pool Pool);
}
