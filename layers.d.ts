export declare const layers: string[]
export declare function isBefore(one: string, other: string): boolean
export declare const pure: string[]
export declare const stages: string[]
export declare const technicalFiles: string[]
export declare const technicalFolders: string[]
export declare const verbs: string[]
