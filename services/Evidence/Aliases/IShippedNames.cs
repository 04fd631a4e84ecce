namespace Sitrep.Evidence.Aliases;

/// <summary>A table of names that the program ships. It stands above every alias.</summary>
public interface IShippedNames
{
    /// <summary>What its names are names of.</summary>
    V1.AliasKind AliasKind { get; }

    /// <summary>Adds what is wrong with an alias in the light of the table: above all that its words mean something else already.</summary>
    void Check(V1.Alias alias, Violations faults);
}
