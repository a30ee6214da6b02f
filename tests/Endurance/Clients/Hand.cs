using Mostrador.Endurance.Histories;

namespace Mostrador.Endurance.Clients;

/// <summary>One client's hand: it sends under a name, with a token, what chance chooses.</summary>
internal sealed class Hand(string name, string token, Door door, Random random)
{
    public Door Door => door;

    public string Token => token;

    public Random Random => random;

    public Task<Operation> Send(Ask ask) => door.Send(ask with { Client = name, Token = token });

    public T Any<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>One of some things that several hands reach for; mostly it is left there for the others too.</summary>
    public T? Reach<T>(SharedPile<T> pile)
        where T : class => pile.Take(random);
}
