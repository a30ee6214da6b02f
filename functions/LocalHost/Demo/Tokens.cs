using System.Collections.Concurrent;

namespace Mostrador.LocalHost.Demo;

/// <summary>Keeps people signed in, each once in a run: tokens last longer than the play.</summary>
internal sealed class Tokens
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _tokens = [];

    /// <summary>The token of somebody.</summary>
    /// <param name="name">Who.</param>
    /// <param name="signIn">Signs him in, the first time.</param>
    public Task<string> Of(string name, Func<Task<string>> signIn) => _tokens.GetOrAdd(name, _ => new Lazy<Task<string>>(signIn)).Value;
}
